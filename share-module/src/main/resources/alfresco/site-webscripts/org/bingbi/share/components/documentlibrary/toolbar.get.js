<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/selection.lib.js">

guardToolbar();
