// Whether the repository's module is there and new enough for this one. Asked on the module's own pages and dashlets only.
function platform() {
  var wanted = "" + config.scoped["Bingbi"]["platform"].getChildValue("min-version");
  var answer = remote.connect("alfresco").get("/bingbi/version");
  if (answer.status == 200) {
    var found = "" + JSON.parse("" + answer).version;
    return told(olderThan(found, wanted) ? "OLDER" : "FITS", found, wanted);
  }
  // Any other answer says nothing of versions: a session that ended, a repository that is just starting.
  return told(answer.status == 404 ? "ABSENT" : "FITS", "", wanted);
}

function told(state, found, wanted) {
  // Share's log shows errors only.
  if (state != "FITS") logger.error(msg.get("bingbi.platform." + state, [found, wanted]));
  return { state: state, found: found, wanted: wanted };
}

// By numbers: 1.10 is newer than 1.9. What follows a hyphen (SNAPSHOT) does not count.
function olderThan(found, wanted) {
  var have = found.split("-")[0].split(".");
  var want = wanted.split("-")[0].split(".");
  for (var i = 0; i < want.length; i++) {
    var difference = (parseInt(have[i], 10) || 0) - (parseInt(want[i], 10) || 0);
    if (difference != 0) return difference < 0;
  }
  return false;
}
