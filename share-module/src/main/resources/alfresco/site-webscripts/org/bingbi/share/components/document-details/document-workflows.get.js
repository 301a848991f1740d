<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// Without workflows the panel, and with it the way to start one, is left out.
if (model.workflows && isRegisters(shownNode())) {
  model.workflows = null;
}
