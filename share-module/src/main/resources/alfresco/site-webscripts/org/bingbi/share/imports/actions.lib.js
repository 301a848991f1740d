<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/withheld.lib.js">

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

// What may stay where the repository withholds every field of a node of the register: that is an administrator, who keeps
// it running and neither reads, edits nor gets it (article 15).
var LOOKING = { "document-view-details": true, "folder-view-details": true, "document-locate": true };

function keepWhatServes(item) {
  if (!item || !item.actions) return;
  var withheld = isWithheld(item.node);
  var kept = [];
  for (var i = 0; i < item.actions.length; i++) {
    var serves = SERVES[item.actions[i].id];
    if (withheld ? LOOKING[item.actions[i].id] : !serves || serves(properties(item.node))) kept.push(item.actions[i]);
  }
  item.actions = kept;
}

function keepWhatServesIn(list) {
  if (!list) return;
  keepWhatServes(list.item);
  var items = list.items || [];
  for (var i = 0; i < items.length; i++) keepWhatServes(items[i]);
}
