<#-- One value of a list, or none: a list that began with its first value would write down what nobody chose. -->
<#assign between = field.control.params.optionSeparator!",">
<#assign labelled = field.control.params.labelSeparator!"|">
<#assign options = []>
<#list (field.control.params.options!"")?split(between) as option>
  <#if option?trim?has_content>
    <#assign parts = option?split(labelled)>
    <#assign value = parts[0]?trim>
    <#assign label = (parts[1]!parts[0])?trim>
    <#assign options = options + [{"value": value, "label": label?starts_with("bingbi.")?string(msg(label), label)}]>
  </#if>
</#list>
<#assign current><#if field.value?is_boolean>${field.value?string("true", "false")}<#elseif field.value?is_number>${field.value?c}<#else>${field.value}</#if></#assign>
<#assign chosen = current?split(",")>
<div class="form-field">
<#if form.mode == "view">
  <div class="viewmode-field">
    <span class="viewmode-label">${field.label?html}:</span>
    <span class="viewmode-value"><#if current?has_content><#list chosen as one><#assign shown = one><#list options as option><#if option.value == one><#assign shown = option.label></#if></#list>${shown?html}<#if one_has_next>&#x3001;</#if></#list><#else>${msg("form.control.novalue")?html}</#if></span>
  </div>
<#else>
  <label for="${fieldHtmlId}">${field.label?html}:<#if field.mandatory><span class="mandatory-indicator">${msg("form.required.fields.marker")?html}</span></#if></label>
  <select id="${fieldHtmlId}" name="${field.name}" tabindex="0"<#if field.indexTokenisationMode??> class="non-tokenised"</#if><#if field.disabled && form.mode != "search"> disabled="disabled"</#if>>
    <option value="">${msg("bingbi.choice.none")?html}</option>
    <#list options as option>
    <option value="${option.value?html}"<#if chosen?seq_contains(option.value)> selected="selected"</#if>>${option.label?html}</option>
    </#list>
  </select>
  <@formLib.renderFieldHelp field=field/>
</#if>
</div>
