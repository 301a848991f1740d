<import resource="classpath:/alfresco/templates/org/alfresco/import/alfresco-util.js">

// Whether the node was submitted, and so is closed to all that Share offers on other nodes.
function isSealed(node) {
  var aspects = node && node.aspects ? node.aspects : [];
  for (var i = 0; i < aspects.length; i++) {
    if (aspects[i] == "bb:sealed") return true;
  }
  return false;
}

// The same for the node that the web script's arguments name.
function shownNodeIsSealed() {
  var details = model.nodeRef ? AlfrescoUtil.getNodeDetails(model.nodeRef, model.site) : null;
  return details != null && isSealed(details.item.node);
}
