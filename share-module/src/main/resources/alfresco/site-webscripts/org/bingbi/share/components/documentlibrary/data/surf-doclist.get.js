<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/actions.lib.js">

// The lists of the document library, and the actions that search results fetch.
(function () {
  if (!model.json || ("" + model.json).indexOf('"bb:') < 0) return;
  var list = JSON.parse("" + model.json);
  keepWhatServesIn(list);
  model.json = JSON.stringify(list);
})();
