<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/selection.lib.js">

guardWidgets(model.jsonModel);

// A result of the register's is shown by its number or case instead of its random name.
(function () {
  var result = widgetUtils.findObject(model.jsonModel, "id", "FCTSRCH_SEARCH_RESULT");
  if (!result || result.name != "alfresco/search/AlfSearchResult") return;
  var lists = {
    "bingbi.search": ["dossier", "registerForm"],
    "bingbi.status": ["DRAFT", "IN_ROUTE", "RETURNED", "REGISTERED", "FOR_SUPERIOR"],
    "bingbi.stepRole": ["DEPARTMENT_HEAD", "SUPERVISING_LEADER", "DISCIPLINE_OFFICE", "SUPERIOR_DISCIPLINE_OFFICE"],
    "bingbi.stepState": ["OPEN", "SIGNED", "RETURNED", "CLOSED", "RECUSED", "PASSED_ON"],
    "bingbi.evidenceKind": ["OFFICIAL_DOCUMENT", "LETTER", "CORRESPONDENCE", "AUDIO", "VIDEO", "EMAIL", "CHAT", "SMS", "WECHAT", "OTHER"],
    "bingbi.confirmation": ["AWAITING", "CONFIRMED"]
  };
  var words = {};
  for (var list in lists) {
    for (var i = 0; i < lists[list].length; i++) words[list + "." + lists[list][i]] = "" + msg.get(list + "." + lists[list][i]);
  }
  result.name = "bingbi/SearchResult";
  result.config.words = words;
})();
