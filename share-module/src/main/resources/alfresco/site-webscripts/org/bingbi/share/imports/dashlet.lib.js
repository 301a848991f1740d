<import resource="classpath:/alfresco/site-webscripts/org/bingbi/share/imports/platform.lib.js">

// What each dashlet of the register is: its list, and Share's own frame around it.
function dashlet(what) {
  model.what = what;
  model.platform = platform();
  model.widgets = [
    {
      id: "DashletResizer",
      name: "Alfresco.widget.DashletResizer",
      initArgs: ["\"" + args.htmlid + "\"", "\"" + instance.object.id + "\""],
      useMessages: false
    },
    { id: "DashletTitleBarActions", name: "Alfresco.widget.DashletTitleBarActions", useMessages: false, options: { actions: [] } }
  ];
}
