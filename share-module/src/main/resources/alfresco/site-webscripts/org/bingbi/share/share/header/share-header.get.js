// The entry in the header menu, for whoever is signed in.
(function () {
  if (!user || !user.name || user.isGuest) return;
  var bar = widgetUtils.findObject(model.jsonModel, "id", "HEADER_APP_MENU_BAR");
  if (!bar || !bar.config || !bar.config.widgets || widgetUtils.findObject(bar, "id", "HEADER_BINGBI")) return;
  bar.config.widgets.push({
    id: "HEADER_BINGBI",
    name: "alfresco/menus/AlfMenuBarItem",
    config: {
      id: "HEADER_BINGBI",
      label: msg.get("page.bingbi.title"),
      targetUrl: "bingbi"
    }
  });
})();
