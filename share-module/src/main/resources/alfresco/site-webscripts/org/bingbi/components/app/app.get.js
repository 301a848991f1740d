<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/mount.lib.js">
<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/platform.lib.js">

// Where in the client each page of Share begins, unless the hash of the address says more.
var BEGINS = {
  "bingbi": "#/desk",
  "bingbi-register": "#/register",
  "bingbi-dossier": "#/desk",
  "bingbi-zero-reports": "#/zero-reports",
  "bingbi-archive": "#/archive",
  "bingbi-administration": "#/administration"
};

// The document library names nodes, not entries: an entry is the dossier itself, or the one that a form, evidence or step lies in.
function dossierOf(nodeRef) {
  var parts = /^workspace:\/\/SpacesStore\/([0-9a-fA-F-]{36})$/.exec("" + nodeRef);
  if (!parts) return null;
  var answer = remote.connect("alfresco").get("/slingshot/doclib2/node/workspace/SpacesStore/" + parts[1]);
  if (answer.status != 200) return parts[1];
  var item = JSON.parse("" + answer).item;
  var dossier = item.node.type == "bb:dossier" || !item.parent || item.parent.type != "bb:dossier" ? item.node : item.parent;
  return ("" + dossier.nodeRef).split("/").pop();
}

function route() {
  var asked = page.url.args.nodeRef ? dossierOf(page.url.args.nodeRef) : null;
  if (!asked) return BEGINS[page.id] || BEGINS["bingbi"];
  var act = "" + (page.url.args.act || "");
  if (act == "submit") return "#/register/" + asked;
  return "#/dossier/" + asked + (/^(sign|return|supplement)$/.test(act) ? "?act=" + act : "");
}

function printAddress() {
  var asked = "" + page.url.args.act == "print" && page.url.args.nodeRef ? dossierOf(page.url.args.nodeRef) : null;
  return asked ? "/proxy/alfresco/bingbi/dossiers/" + asked + "/print" : "";
}

model.mount = mount();
model.platform = platform();
model.print = printAddress();
model.route = model.print ? "" : route();
