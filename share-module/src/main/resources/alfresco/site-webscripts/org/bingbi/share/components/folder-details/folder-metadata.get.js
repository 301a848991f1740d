<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// The properties of a sealed node, and of one whose fields are withheld, are shown without the way to change them.
(function () {
  var node = model.allowMetaDataUpdate ? shownNode() : null;
  if (isSealed(node) || isWithheld(node)) model.allowMetaDataUpdate = false;
})();
