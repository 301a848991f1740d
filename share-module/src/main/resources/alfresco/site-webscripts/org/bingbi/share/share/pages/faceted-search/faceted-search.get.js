// What several search results offer together is not offered while a sealed one is among them.
(function () {
  var group = widgetUtils.findObject(model.jsonModel, "id", "SELECTED_ITEMS_ACTIONS_GROUP");
  var items = group && group.config && group.config.widgets ? group.config.widgets : [];
  for (var i = 0; i < items.length; i++) {
    items[i].config.notAspect = items[i].config.notAspect ? items[i].config.notAspect + ",bb:sealed" : "bb:sealed";
  }
})();
