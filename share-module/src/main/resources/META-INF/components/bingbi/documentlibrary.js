// How the document library shows the register's nodes in its lists: by number and people, not by their random names.
(function () {
  var encode = Alfresco.util.encodeHTML;

  // A word of the bundle; what it does not know is shown as it is.
  function word(list, value) {
    if (!value) return "";
    var key = "bingbi." + list + "." + value;
    var known = Alfresco.util.message(key);
    return known === key ? value : known;
  }

  function time(value) {
    return value && value.iso8601 ? Alfresco.util.formatDate(Alfresco.util.fromISO8601(value.iso8601), "yyyy-mm-dd HH:MM") : "";
  }

  // A period ends with its last day: the midnight after it is that day's 24:00.
  function due(value) {
    if (!value || !value.iso8601) return "";
    var end = Alfresco.util.fromISO8601(value.iso8601);
    if (end.getHours() || end.getMinutes()) return time(value);
    return Alfresco.util.formatDate(new Date(end.getTime() - 1), "yyyy-mm-dd") + " 24:00";
  }

  function line(parts) {
    var shown = [];
    for (var i = 0; i < parts.length; i++) {
      if (parts[i]) shown.push('<span class="item">' + encode("" + parts[i]) + "</span>");
    }
    return shown.join(" ");
  }

  function register(name, parts) {
    YAHOO.Bubbling.fire("registerRenderer", {
      propertyName: name,
      renderer: function (record) {
        return line(parts(record.node.properties));
      }
    });
  }

  register("bingbiEntry", function (of) {
    return [of["bb:number"], word("status", of["bb:status"]), "" + of["bb:late"] === "true" ? Alfresco.util.message("bingbi.indicator.late") : ""];
  });
  register("bingbiParties", function (of) {
    return [of["bb:recorderName"], of["bb:intervenerName"], of["bb:intervenerOrganisation"], of["bb:caseName"]];
  });
  register("bingbiStep", function (of) {
    return [word("stepRole", of["bb:stepRole"]), of["bb:signerName"], word("stepState", of["bb:stepState"]), time(of["bb:signedAt"]) || due(of["bb:clockDue"])];
  });
  register("bingbiOpinion", function (of) {
    return [of["bb:opinion"]];
  });
  register("bingbiEvidence", function (of) {
    return [word("evidenceKind", of["bb:evidenceKind"]), word("evidenceForm", of["bb:evidenceForm"]), of["bb:originalName"]];
  });
  register("bingbiDigest", function (of) {
    return [of["bb:sha256"] ? "SHA-256 " + of["bb:sha256"] : ""];
  });
  register("bingbiZeroReport", function (of) {
    return [of["bb:zeroCaseNumber"], of["bb:zeroCaseName"], of["bb:reporterName"], word("confirmation", of["bb:confirmation"]), time(of["bb:reportedAt"])];
  });
})();
