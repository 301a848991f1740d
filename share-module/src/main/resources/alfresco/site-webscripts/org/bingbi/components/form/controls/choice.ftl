<#-- One value of a list, or none: a list that began with its first value would write down what nobody chose. A field
     without a value is not sent, for the repository would take an empty one for a value that the list does not have.
     Share's advanced search asks for its forms in the mode of editing, with what a new node would begin with: only the
     form's name tells it, and nobody looks for that. -->
<#assign search = ((form.arguments.formId)!"") == "search">
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
<#if search><#assign current = ""></#if>
<#assign chosen = current?split(",")>
<div class="form-field">
<#if form.mode == "view">
  <div class="viewmode-field">
    <span class="viewmode-label">${field.label?html}:</span>
    <span class="viewmode-value"><#if current?has_content><#list chosen as one><#assign shown = one><#list options as option><#if option.value == one><#assign shown = option.label></#if></#list>${shown?html}<#if one_has_next>&#x3001;</#if></#list><#else>${msg("form.control.novalue")?html}</#if></span>
  </div>
<#else>
  <label for="${fieldHtmlId}">${field.label?html}:<#if field.mandatory && !search><span class="mandatory-indicator">${msg("form.required.fields.marker")?html}</span></#if></label>
  <#assign sent = search || current?has_content>
  <select id="${fieldHtmlId}" name="<#if sent>${field.name}</#if>" tabindex="0"<#if !sent> onchange="this.name = this.value ? '${field.name?js_string}' : ''"</#if><#if field.indexTokenisationMode??> class="non-tokenised"</#if><#if field.disabled && !search> disabled="disabled"</#if>>
    <#if search || !current?has_content>
    <option value="">${msg("bingbi.choice.none")?html}</option>
    </#if>
    <#list options as option>
    <option value="${option.value?html}"<#if chosen?seq_contains(option.value)> selected="selected"</#if>>${option.label?html}</option>
    </#list>
  </select>
  <@formLib.renderFieldHelp field=field/>
</#if>
</div>
