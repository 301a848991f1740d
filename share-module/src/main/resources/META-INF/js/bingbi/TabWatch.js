/**
 * Tells the other tabs of this browser who is here and when somebody signs out, and shows nothing of a page once they say
 * so: on a shared PC the next person must not read what the last one left open. The register's own pages speak the same
 * (app/tabs.ts of the web client). (Plain ES5: Share compresses it with a tool that knows nothing newer.)
 *
 * @module bingbi/TabWatch
 */
define([], function() {

   var LINE = "bingbi.session";
   var POLL = 1000;
   var POLLS = 30;

   /** Without a line, browsers tell of a change in a store; it names nobody. */
   function tell(line, notice)
   {
      if (line)
      {
         line.postMessage(notice);
         return;
      }
      try
      {
         window.localStorage.setItem(LINE, notice.kind + " " + Math.random());
         window.localStorage.removeItem(LINE);
      }
      catch (forbidden)
      {
         // Then the register's pages find out when they are looked at.
      }
   }

   function forget()
   {
      try
      {
         for (var i = window.sessionStorage.length - 1; i >= 0; i--)
         {
            var key = window.sessionStorage.key(i);
            if (key && key.indexOf("bingbi.") === 0)
            {
               window.sessionStorage.removeItem(key);
            }
         }
      }
      catch (forbidden)
      {
         // Nothing was kept there.
      }
   }

   return {

      /**
       * @param {string} account of the person whom this page was made for
       * @param {function} ask calls back with true while this page's person is signed in
       * @returns {object} with signingOut, to be called before Share signs out
       */
      watch: function bingbi_TabWatch__watch(account, ask) {
         var line = window.BroadcastChannel ? new window.BroadcastChannel(LINE) : null;
         var gone = false;

         function reloadOnceOut(polls)
         {
            window.setTimeout(function() {
               ask(function(here) {
                  if (!here)
                  {
                     window.location.reload();
                  }
                  else if (polls > 1)
                  {
                     reloadOnceOut(polls - 1);
                  }
               });
            }, POLL);
         }

         // The register's own page hides itself and may come back; the rest of Share is loaded afresh.
         function drop()
         {
            if (gone)
            {
               return;
            }
            gone = true;
            forget();
            if (!document.querySelector("bingbi-app"))
            {
               document.body.innerHTML = "";
               reloadOnceOut(POLLS);
            }
            else
            {
               var header = document.getElementById("SHARE_HEADER");
               if (header)
               {
                  header.style.display = "none";
               }
            }
         }

         function heard(notice)
         {
            switch (notice.kind)
            {
               case "signing-out":
               case "signed-out":
                  drop();
                  break;
               case "ended":
                  if (!document.querySelector("bingbi-app"))
                  {
                     drop();
                  }
                  break;
               case "present":
                  if (notice.account && notice.account !== account)
                  {
                     drop();
                  }
            }
         }

         if (line)
         {
            line.onmessage = function(event) {
               heard(event.data);
            };
         }
         else
         {
            window.addEventListener("storage", function(event) {
               if (event.key === LINE && event.newValue)
               {
                  heard({ kind: event.newValue.split(" ")[0] });
               }
            });
         }
         window.addEventListener("pageshow", function(event) {
            if (event.persisted)
            {
               document.body.innerHTML = "";
               window.location.reload();
            }
         });
         tell(line, { kind: "present", account: account });

         return {
            signingOut: function() {
               forget();
               tell(line, { kind: "signing-out" });
            }
         };
      }
   };
});
