/**
 * One of Share's search results: what the register keeps stands there by its number, its case or its file instead of its
 * random name, with what tells it from others behind it. (Plain ES5: Share compresses it with a tool that knows nothing newer.)
 *
 * @module bingbi/SearchResult
 */
define(["dojo/_base/declare",
        "alfresco/search/AlfSearchResult"],
        function(declare, AlfSearchResult) {

   /** What stands behind a name; nothing twice, nothing empty. */
   function together(values) {
      var shown = [];
      for (var i = 0; i < values.length; i++)
      {
         if (values[i])
         {
            shown.push("" + values[i]);
         }
      }
      return shown.join(" ");
   }

   return declare([AlfSearchResult], {

      /** Labels of the register's types and lists, each by its key in the bundle. */
      words: null,

      postCreate: function bingbi_SearchResult__postCreate() {
         var item = this.currentItem;
         var node = item && item.node;
         if (node && node.properties && ("" + node.type).indexOf("bb:") === 0)
         {
            var name = this.nameOf(node.type, node.properties);
            item.displayName = name[0] || item.displayName;
            item.title = name[1] || item.title;
         }
         this.inherited(arguments);
      },

      word: function bingbi_SearchResult__word(key) {
         return (this.words && this.words[key]) || "";
      },

      nameOf: function bingbi_SearchResult__nameOf(type, of) {
         var entry = [of["bb:recorderName"], of["bb:intervenerName"], of["bb:caseName"]];
         switch (type)
         {
            case "bb:dossier":
               return [of["bb:number"] || this.word("bingbi.search.dossier"), together(entry.concat(this.word("bingbi.status." + of["bb:status"])))];
            case "bb:registerForm":
               return [this.word("bingbi.search.registerForm"), together(entry)];
            case "bb:evidence":
               return [of["bb:originalName"], this.word("bingbi.evidenceKind." + of["bb:evidenceKind"])];
            case "bb:signatureStep":
               return [this.word("bingbi.stepRole." + of["bb:stepRole"]), together([of["bb:signerName"], this.word("bingbi.stepState." + of["bb:stepState"])])];
            case "bb:zeroReport":
               return [of["bb:zeroCaseNumber"], together([of["bb:zeroCaseName"], of["bb:reporterName"], this.word("bingbi.confirmation." + of["bb:confirmation"])])];
            case "bb:closedCase":
               return [of["bb:closedCaseNumber"], of["bb:closedCaseName"]];
            default:
               return [];
         }
      }
   });
});
