<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/actions.lib.js">

// The actions beside the details of one node.
if (model.widgets && model.widgets.length > 0) keepWhatServesIn(model.widgets[0].options.folderDetails);
