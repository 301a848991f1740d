<#-- An account of the own office, chosen by name. The field holds the account; the picker only helps to find it. -->
<div class="form-field">
<#if form.mode == "view">
  <div class="viewmode-field">
    <span class="viewmode-label">${field.label?html}:</span>
    <span class="viewmode-value"><#if field.value?has_content>${field.value?html}<#else>${msg("form.control.novalue")?html}</#if></span>
  </div>
<#else>
  <link rel="stylesheet" href="${url.context?html}/res/bingbi/bingbi.css"/>
  <bingbi-account-field data-proxy="${url.context?html}/proxy/alfresco" data-caption="${field.label?html}" data-user="${((user.name)!"")?html}" data-locale="${locale?html}"<#if ((form.arguments.formId)!"") == "search"> data-search</#if>>
    <input id="${fieldHtmlId}" name="${field.name}" type="hidden" value="${field.value?html}"<#if field.disabled> disabled="disabled"</#if>/>
  </bingbi-account-field>
  <@formLib.renderFieldHelp field=field/>
  <#-- Forms also come by script into a window of their own, where a module's tag would not run: so it is made here. -->
  <script type="text/javascript">//<![CDATA[
    (function () {
      var script = document.createElement("script");
      script.type = "module";
      script.src = "${(url.context + "/res/bingbi/share.js")?js_string}";
      document.head.appendChild(script);
    })();
  //]]></script>
</#if>
</div>
