// Share's evaluators see the node but cannot compare it with the reader. What the server would refuse him is left out here.

function mine(account) {
  return account != null && "" + account == "" + user.name;
}

function properties(node) {
  return (node && node.properties) || {};
}

// Each act of the register's, and whether the server lets this reader do it: submission and supplements by the recorder
// (articles 5 and 6), a column by its signer or the delegate (article 14).
var SERVES = {
  "bingbi-submit": function (of) {
    return mine(of["bb:recorder"]);
  },
  "bingbi-supplement": function (of) {
    return mine(of["bb:recorder"]) && of["bb:status"] != "DRAFT" && of["bb:status"] != "FOR_SUPERIOR";
  },
  "bingbi-sign": function (of) {
    return mine(of["bb:signer"]) || mine(of["bb:delegate"]);
  },
  "bingbi-return": function (of) {
    return mine(of["bb:signer"]) || mine(of["bb:delegate"]);
  }
};

function keepWhatServes(item) {
  if (!item || !item.actions) return;
  var kept = [];
  for (var i = 0; i < item.actions.length; i++) {
    var serves = SERVES[item.actions[i].id];
    if (!serves || serves(properties(item.node))) kept.push(item.actions[i]);
  }
  item.actions = kept;
}

function keepWhatServesIn(list) {
  if (!list) return;
  keepWhatServes(list.item);
  var items = list.items || [];
  for (var i = 0; i < items.length; i++) keepWhatServes(items[i]);
}
