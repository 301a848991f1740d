<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// The properties of a sealed node are shown without the way to change them.
if (model.allowMetaDataUpdate && isSealed(shownNode())) {
  model.allowMetaDataUpdate = false;
}
