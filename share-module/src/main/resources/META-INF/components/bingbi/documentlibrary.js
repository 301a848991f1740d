// How the document library shows the register's nodes in its lists: by number and people, not by their random names; and
// what it does not offer on them (article 5).
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

  // Of the register, be it a draft that no aspect tells apart.
  function isRegisters(file) {
    var node = file && file.node;
    if (!node) return false;
    return ("" + node.type).indexOf("bb:") === 0 || (node.aspects || []).join(",").indexOf("bb:sealed") >= 0;
  }

  function any(files) {
    for (var i = 0; i < files.length; i++) {
      if (isRegisters(files[i])) return true;
    }
    return false;
  }

  // Every act of the menu for ticked nodes, an add-on's as well as Share's own, but to untick them.
  function withhold(menu) {
    var items = menu.getItems();
    for (var i = 0; i < items.length; i++) {
      var act = items[i].element && items[i].element.getElementsByTagName("span")[0];
      if (act && act.className !== "onActionDeselectAll") items[i].cfg.setProperty("disabled", true);
    }
  }

  function withholdFromTicked() {
    var toolbars = Alfresco.util.ComponentManager.find({});
    for (var i = 0; i < toolbars.length; i++) {
      var list = toolbars[i].modules && toolbars[i].modules.docList;
      var button = toolbars[i].widgets && toolbars[i].widgets.selectedItems;
      if (list && list.getSelectedFiles && button && button.getMenu() && any(list.getSelectedFiles())) withhold(button.getMenu());
    }
  }

  // After the toolbar's own answer to the same event, which shows what it would offer.
  YAHOO.Bubbling.on("selectedFilesChanged", function () {
    window.setTimeout(withholdFromTicked, 0);
  });

  // A picture that is drawn into a folder moves what it stands for: not out of the register, and nothing into it.
  YAHOO.util.Event.onDOMReady(function () {
    if (!Alfresco.DnD) return;
    var drop = Alfresco.DnD.prototype.onDragDrop;
    function fileOf(drawn, element) {
      var record = drawn.docLib.widgets.dataTable.getRecord(element);
      return record ? record.getData() : null;
    }
    Alfresco.DnD.prototype.clickValidator = function () {
      return !isRegisters(fileOf(this, this.getEl()));
    };
    Alfresco.DnD.prototype.onDragDrop = function (event, id) {
      if (!isRegisters(fileOf(this, document.getElementById(id)))) drop.apply(this, arguments);
    };
  });
})();
