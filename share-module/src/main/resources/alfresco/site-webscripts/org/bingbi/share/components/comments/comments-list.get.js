<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// Without a node the list of comments, and with it the way to add one, is left out.
if (model.nodeRef && isRegisters(shownNode())) {
  model.nodeRef = null;
}
