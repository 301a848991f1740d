<#-- A module script and a custom element: Share's own loaders on this page (Dojo, YUI) see nothing of them. -->
<@markup id="bingbi-app">
<link rel="stylesheet" href="${url.context?html}/res/bingbi/bingbi.css"/>
<bingbi-app data-proxy="${url.context?html}/proxy/alfresco"
            data-context="${url.context?html}"
            data-page="${url.context?html}/page"
            data-locale="${locale?html}"
            data-user="${(user.name!"")?html}"
            data-csrf-cookie="${csrf.cookie?html}"
            data-csrf-header="${csrf.header?html}"></bingbi-app>
<script type="module" src="${url.context?html}/res/bingbi/bingbi.js"></script>
</@markup>
