<#-- A module script and a custom element: Share's own loaders on this page (Dojo, YUI) see nothing of them. -->
<@markup id="bingbi-app">
<#if platform.state != "FITS">
<div class="theme-bg-color-2" role="alert" style="padding: 2em">
  <p><strong>${msg("bingbi.platform.title")?html}</strong></p>
  <p>${msg("bingbi.platform." + platform.state, platform.found, platform.wanted)?html}</p>
</div>
<#elseif print?has_content>
<script type="text/javascript">location.replace("${(url.context + print)?js_string}");</script>
<#else>
<link rel="stylesheet" href="${url.context?html}/res/bingbi/bingbi.css"/>
<bingbi-app data-proxy="${url.context?html}/proxy/alfresco"
            data-context="${url.context?html}"
            data-page="${url.context?html}/page"
            data-route="${route?html}"
            data-locale="${locale?html}"
            data-user="${(user.name!"")?html}"
            data-csrf-cookie="${mount.csrf.cookie?html}"
            data-csrf-header="${mount.csrf.header?html}"></bingbi-app>
<script type="module" src="${url.context?html}/res/bingbi/bingbi.js"></script>
</#if>
</@markup>
