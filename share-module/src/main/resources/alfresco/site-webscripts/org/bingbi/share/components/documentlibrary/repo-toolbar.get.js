// What several selected nodes offer is not offered while a sealed one is among them.
(function () {
  var actions = model.actionSet || [];
  for (var i = 0; i < actions.length; i++) {
    actions[i].notAspect = actions[i].notAspect ? actions[i].notAspect + ",bb:sealed" : "bb:sealed";
  }
})();
