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

// Administrators run the register and do not read it (article 15): lists tell them how far an entry is, not of whom.
var TOLD_TO_ALL = { "bb:status": true, "bb:stepState": true, "bb:confirmation": true, "bb:late": true, "bb:clockMissed": true };

function withholdFromAdministrators(node) {
  if (!user.isAdmin || !node || !node.properties) return;
  for (var name in node.properties) {
    if (name.indexOf("bb:") == 0 && !TOLD_TO_ALL[name]) node.properties[name] = null;
  }
}

function fit(item) {
  keepWhatServes(item);
  if (!item) return;
  withholdFromAdministrators(item.node);
  withholdFromAdministrators(item.parent);
}

function keepWhatServesIn(list) {
  if (!list) return;
  fit(list.item);
  var items = list.items || [];
  for (var i = 0; i < items.length; i++) fit(items[i]);
  if (list.metadata) withholdFromAdministrators(list.metadata.parent);
}
