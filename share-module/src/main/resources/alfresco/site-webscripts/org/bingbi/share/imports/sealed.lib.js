<import resource="classpath:/alfresco/templates/org/alfresco/import/alfresco-util.js">
<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/withheld.lib.js">

// Whether the node was submitted, and so is closed to all that Share offers on other nodes.
function isSealed(node) {
  var aspects = node && node.aspects ? node.aspects : [];
  for (var i = 0; i < aspects.length; i++) {
    if (aspects[i] == "bb:sealed") return true;
  }
  return false;
}

// Whether the register keeps it. What is still open, a draft or a column to sign, takes no likes, comments, tags, links,
// versions or workflows either.
function isRegisters(node) {
  return node != null && (isSealed(node) || ("" + node.type).indexOf("bb:") == 0);
}

// The node that the web script's arguments name.
function shownNode() {
  var details = model.nodeRef ? AlfrescoUtil.getNodeDetails(model.nodeRef, model.site) : null;
  return details ? details.item.node : null;
}
