// What several ticked nodes offer together is not offered while a sealed one is among them. What is still a draft has no
// aspect of its own to tell it by: components/bingbi/documentlibrary.js and bingbi/SelectedAction look at its type.
function withoutSealed(action) {
  action.notAspect = action.notAspect ? action.notAspect + ",bb:sealed" : "bb:sealed";
}

// The toolbar of a document library: its own, the repository's, my files, shared files.
function guardToolbar() {
  var actions = model.actionSet || [];
  for (var i = 0; i < actions.length; i++) withoutSealed(actions[i]);
}

// Pages of Share's newer framework, wherever in them such an action stands.
function guardWidgets(part) {
  var kind = Object.prototype.toString.call(part);
  // Among the widgets lie Java's own objects too, which lead to all of Share.
  if (kind != "[object Object]" && kind != "[object Array]") return;
  if (part.name == "alfresco/documentlibrary/AlfDocumentActionMenuItem") {
    part.name = "bingbi/SelectedAction";
    part.config = part.config || {};
    withoutSealed(part.config);
  }
  for (var each in part) guardWidgets(part[each]);
}
