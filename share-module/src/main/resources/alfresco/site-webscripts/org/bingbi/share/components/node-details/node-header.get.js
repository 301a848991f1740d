<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/sealed.lib.js">

// No quick-share link (a public address!), no likes, comments or favourites on what the register keeps.
(function () {
  if (!isRegisters(model.node)) return;
  var offers = ["showQuickShare", "showLikes", "showComments", "showFavourite"];
  for (var i = 0; i < offers.length; i++) {
    model[offers[i]] = "false";
    if (model.widgets && model.widgets.length > 0) model.widgets[0].options[offers[i]] = false;
  }
})();
