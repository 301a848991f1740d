/**
 * An act of Share's on several ticked nodes together: not offered while one of them is the register's, be it a draft that no
 * aspect tells apart (article 5). (Plain ES5: Share compresses it with a tool that knows nothing newer.)
 *
 * @module bingbi/SelectedAction
 */
define(["dojo/_base/declare",
        "alfresco/documentlibrary/AlfDocumentActionMenuItem",
        "dojo/_base/array"],
        function(declare, AlfDocumentActionMenuItem, array) {

   return declare([AlfDocumentActionMenuItem], {

      filter: function bingbi_SelectedAction__filter(payload) {
         this.inherited(arguments);
         var ours = array.some((payload && payload.selectedItems) || [], function(item) {
            return item && item.node && ("" + item.node.type).indexOf("bb:") === 0;
         });
         if (ours)
         {
            this.hide();
         }
      }
   });
});
