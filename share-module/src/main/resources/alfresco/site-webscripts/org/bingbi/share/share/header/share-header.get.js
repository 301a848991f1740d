// The register's menu in the header, for whoever is signed in. Whom each entry serves is asked by the menu itself, in the
// browser, so that no page of Share waits for the repository's answer.
(function () {
  if (!user || !user.name || user.isGuest) return;
  var bar = widgetUtils.findObject(model.jsonModel, "id", "HEADER_APP_MENU_BAR");
  if (!bar || !bar.config || !bar.config.widgets || widgetUtils.findObject(bar, "id", "HEADER_BINGBI")) return;

  var pages = [
    { page: "bingbi", only: null },
    { page: "bingbi-register", only: "recorder" },
    { page: "bingbi-zero-reports", only: "recorder" },
    { page: "bingbi-archive", only: "archive" },
    { page: "bingbi-administration", only: "calendar" }
  ];
  var entries = [];
  var items = [];
  for (var i = 0; i < pages.length; i++) {
    var id = "HEADER_" + pages[i].page.toUpperCase().replace(/-/g, "_") + "_ENTRY";
    entries.push({ id: id, only: pages[i].only });
    items.push({
      id: id,
      name: "alfresco/menus/AlfMenuItem",
      config: { id: id, label: msg.get("page." + pages[i].page + ".title"), targetUrl: pages[i].page }
    });
  }
  bar.config.widgets.push({
    id: "HEADER_BINGBI",
    name: "bingbi/HeaderMenu",
    config: {
      id: "HEADER_BINGBI",
      label: msg.get("bingbi.menu"),
      userName: "" + user.name,
      waitingLabel: msg.get("bingbi.menu.waiting"),
      entries: entries,
      widgets: [{ name: "alfresco/menus/AlfMenuGroup", config: { widgets: items } }]
    }
  });
})();
