/**
 * The register's menu in Share's header. Each entry stands there only for whom it serves, and the menu bears the number
 * of signatures that wait. It asks the repository after the page is shown, once a minute at most, so that no page of
 * Share waits for it. (Plain ES5: Share compresses it with a tool that knows nothing newer.)
 *
 * @module bingbi/HeaderMenu
 */
define(["dojo/_base/declare",
        "alfresco/menus/AlfMenuBarPopup",
        "service/constants/Default",
        "dojo/_base/array",
        "dojo/_base/lang",
        "dojo/dom-construct",
        "dojo/dom-style",
        "dojo/on",
        "dojo/request/xhr",
        "dijit/registry",
        "bingbi/TabWatch"],
        function(declare, AlfMenuBarPopup, AlfConstants, array, lang, domConstruct, domStyle, on, xhr, registry, TabWatch) {

   var KEPT = "bingbi.me";
   var KEPT_FOR = 60 * 1000;

   return declare([AlfMenuBarPopup], {

      /** Name of the signed-in person: what another one's session left in the browser is not shown. */
      userName: "",

      /** What a screen reader hears of the number; {0} stands for it. */
      waitingLabel: "",

      /** Each with the id of its menu item and the member of the answer that must be true, or none. */
      entries: null,

      postCreate: function bingbi_HeaderMenu__postCreate() {
         this.inherited(arguments);
         domStyle.set(this.domNode, "display", "none");
         this.own(on(window, "bingbi-me", lang.hitch(this, function(event) {
            this.keep(event.detail);
            this.show(event.detail);
         })));
         var tabs = TabWatch.watch(this.userName, lang.hitch(this, this.isHere));
         // Share's own link, wherever it stands; Share itself says nothing once it has signed out.
         this.alfSubscribe("ALF_DOLOGOUT", tabs.signingOut);
         var kept = this.kept();
         if (kept)
         {
            this.show(kept);
         }
         else
         {
            this.ask();
         }
      },

      ask: function bingbi_HeaderMenu__ask() {
         var asked = this.request();
         if (!asked)
         {
            return;
         }
         asked.then(lang.hitch(this, function(me) {
            this.keep(me);
            this.show(me);
         }), function() {
            // Whoever may not use the register, or a repository without it: no menu.
         });
      },

      /** The repository refuses when the session is somebody else's than this page's person's. */
      request: function bingbi_HeaderMenu__request() {
         // Just after its start Share has been seen to deliver its constants without this one; the page itself has it too.
         var proxy = AlfConstants.PROXY_URI || (window.Alfresco && window.Alfresco.constants && window.Alfresco.constants.PROXY_URI);
         return proxy && xhr.get(proxy + "bingbi/me", {
            handleAs: "json",
            preventCache: true,
            headers: { "Bingbi-Account": encodeURIComponent(this.userName) }
         });
      },

      /** Whether this page's person is still signed in; where nothing answers, nothing has changed. */
      isHere: function bingbi_HeaderMenu__isHere(told) {
         var asked = this.request();
         if (!asked)
         {
            return;
         }
         asked.then(function() {
            told(true);
         }, function(failure) {
            var status = failure && failure.response && failure.response.status;
            told(status !== 401 && status !== 409);
         });
      },

      show: function bingbi_HeaderMenu__show(me) {
         array.forEach(this.entries || [], function(entry) {
            var item = registry.byId(entry.id);
            if (item)
            {
               domStyle.set(item.domNode, "display", entry.only && me[entry.only] !== true ? "none" : "");
            }
         });
         var serves = me.recorder === true || me.archive === true || me.administration === true || me.calendar === true || me.waiting > 0;
         domStyle.set(this.domNode, "display", serves ? "" : "none");
         this.count(me.waiting || 0);
      },

      count: function bingbi_HeaderMenu__count(waiting) {
         if (this.badge)
         {
            domConstruct.destroy(this.badge);
            this.badge = null;
         }
         if (waiting > 0)
         {
            var words = this.waitingLabel.replace("{0}", waiting);
            this.badge = domConstruct.create("span", {
               className: "bingbi-waiting",
               title: words,
               "aria-label": words,
               style: "display:inline-block;vertical-align:top;margin:2px 0 0 4px;padding:0 6px;border-radius:9px;"
                  + "background:#a61b1b;color:#fff;font-size:12px;line-height:16px;font-weight:bold"
            }, this.focusNode);
            this.badge.appendChild(document.createTextNode(waiting));
         }
      },

      kept: function bingbi_HeaderMenu__kept() {
         try
         {
            var kept = JSON.parse(window.sessionStorage.getItem(KEPT));
            return kept && kept.account === this.userName && new Date().getTime() - kept.at < KEPT_FOR ? kept.me : null;
         }
         catch (unreadable)
         {
            return null;
         }
      },

      /** Only what the menu needs: neither the name nor the post stays in the browser. */
      keep: function bingbi_HeaderMenu__keep(me) {
         try
         {
            window.sessionStorage.setItem(KEPT, JSON.stringify({
               account: this.userName,
               at: new Date().getTime(),
               me: {
                  recorder: me.recorder,
                  archive: me.archive,
                  administration: me.administration,
                  calendar: me.calendar,
                  waiting: me.waiting
               }
            }));
         }
         catch (full)
         {
            // Then the next page asks again.
         }
      }
   });
});
