<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// The tags of what the register keeps are shown without the way to change them.
if (model.allowMetaDataUpdate && isRegisters(shownNode())) {
  model.allowMetaDataUpdate = false;
}
