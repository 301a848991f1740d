<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/dashlet.lib.js">

dashlet("quarter");
