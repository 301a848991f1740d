<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// No new version of what the register keeps, nor a return to an older one.
if (model.allowNewVersionUpload && isRegisters(shownNode())) {
  model.allowNewVersionUpload = false;
  if (model.widgets && model.widgets.length > 0) model.widgets[0].options.allowNewVersionUpload = false;
}
