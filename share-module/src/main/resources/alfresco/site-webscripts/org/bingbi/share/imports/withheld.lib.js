// Whether it is a node of the register of which this reader is shown no field (article 15).
function isWithheld(node) {
  if (!node || ("" + node.type).indexOf("bb:") != 0) return false;
  var of = node.properties || {};
  for (var name in of) {
    if (name.indexOf("bb:") == 0 && of[name] != null && "" + of[name] != "") return false;
  }
  return true;
}
