<#-- Share's frame of a dashlet around the web client's list. -->
<@markup id="widgets">
<@createWidgets group="dashlets"/>
</@markup>
<@markup id="html">
<@uniqueIdDiv>
<link rel="stylesheet" href="${url.context?html}/res/bingbi/bingbi.css"/>
<div class="dashlet bingbi-${what?html}">
  <div class="title">${msg("dashlet.bingbi-" + what + ".shortName")?html}</div>
  <div class="body scrollableList"<#if args.height??> style="height: ${args.height?html}px;"</#if>>
    <#if platform.state != "FITS">
    <div class="dashlet-padding"><p>${msg("bingbi.platform." + platform.state, platform.found, platform.wanted)?html}</p></div>
    <#else>
    <bingbi-dashlet data-what="${what?html}" data-proxy="${url.context?html}/proxy/alfresco" data-page="${url.context?html}/page" data-user="${((user.name)!"")?html}" data-locale="${locale?html}"></bingbi-dashlet>
    </#if>
  </div>
</div>
<script type="module" src="${url.context?html}/res/bingbi/dashlets.js"></script>
</@uniqueIdDiv>
</@markup>
