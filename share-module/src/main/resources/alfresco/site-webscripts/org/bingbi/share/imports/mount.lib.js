// What the web client must know of this Share. Names of the CSRF cookie and header are empty where its CSRF filter is off.
function csrf() {
  var policy = config.scoped["CSRFPolicy"];
  if (!policy || !policy["client"] || !policy["filter"] || policy["filter"].getChildren("rule").size() == 0) {
    return { cookie: "", header: "" };
  }
  // The names may refer to properties of the same policy, such as {token}.
  function resolved(name) {
    return ("" + (policy["client"].getChildValue(name) || "")).replace(/\{(\w+)\}/g, function (reference, property) {
      var value = policy["properties"] ? policy["properties"].getChildValue(property) : null;
      return value == null ? "" : "" + value;
    });
  }
  return { cookie: resolved("cookie"), header: resolved("header") };
}

function mount() {
  return { csrf: csrf() };
}
