package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** The server-side scripts, run in Rhino as Share runs them: after Share's own script, on the model it left. */
class ShareScriptsTest {
    private static final String COMPONENTS = "alfresco/site-webscripts/org/bingbi/share/components/";
    private static final String HEADER = "alfresco/site-webscripts/org/bingbi/share/share/header/share-header.get.js";
    private static final String APP = "alfresco/site-webscripts/org/bingbi/components/app/app.get.js";

    /** Stands for Share's own library: the node that the page shows. */
    private static final String SHARE_LIBRARY =
            "var AlfrescoUtil = { getNodeDetails: function (ref) { return ref ? { item: { node: { aspects: aspects } } } : null; } };";

    static Stream<String> extensionsOfShareScripts() {
        return Stream.of(
                "components/node-details/node-header",
                "components/document-details/document-tags",
                "components/document-details/document-metadata",
                "components/document-details/document-versions",
                "components/document-details/document-workflows",
                "components/folder-details/folder-tags",
                "components/folder-details/folder-metadata",
                "components/comments/comments-list",
                "components/documentlibrary/toolbar",
                "components/documentlibrary/repo-toolbar",
                "share/header/share-header");
    }

    @ParameterizedTest
    @MethodSource("extensionsOfShareScripts")
    void extendsAScriptThatShareHas(String script) {
        assertThat(ShareFacts.names("scripts.txt")).contains("org/alfresco/" + script + ".get.js");
        assertThat(ShareFacts.text("alfresco/site-webscripts/org/bingbi/share/" + script + ".get.js"))
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"bb:sealed, false", "cm:titled, true"})
    void aSealedNodeOffersNoQuickShareLinkAndNothingSocial(String aspect, boolean offered) {
        String offers = "showQuickShare: '%1$s', showLikes: '%1$s', showComments: '%1$s', showFavourite: '%1$s'";
        Object model = run(
                COMPONENTS + "node-details/node-header.get.js",
                "var aspects = ['" + aspect + "']; var model = { node: { aspects: aspects }, "
                        + offers.formatted("true") + ", widgets: [{ options: { showQuickShare: true } }] };",
                "model.showQuickShare + model.showLikes + model.showComments + model.showFavourite"
                        + " + model.widgets[0].options.showQuickShare");

        assertThat(model).isEqualTo(String.valueOf(offered).repeat(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document-details/document-tags",
                "document-details/document-metadata",
                "folder-details/folder-tags",
                "folder-details/folder-metadata"
            })
    void propertiesAndTagsOfASealedNodeAreNotEdited(String script) {
        String path = COMPONENTS + script + ".get.js";
        String model = "var model = { nodeRef: 'workspace://SpacesStore/1', site: null, allowMetaDataUpdate: true };";

        assertThat(run(path, "var aspects = ['bb:sealed'];" + model, "model.allowMetaDataUpdate"))
                .isEqualTo(false);
        assertThat(run(path, "var aspects = [];" + model, "model.allowMetaDataUpdate"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"bb:sealed, falsefalse", "cm:titled, truetrue"})
    void aSealedFileTakesNoNewVersion(String aspect, String offered) {
        Object result = run(
                COMPONENTS + "document-details/document-versions.get.js",
                "var aspects = ['" + aspect + "']; var model = { nodeRef: 'workspace://SpacesStore/1', "
                        + "allowNewVersionUpload: true, widgets: [{ options: { allowNewVersionUpload: true } }] };",
                "'' + model.allowNewVersionUpload + model.widgets[0].options.allowNewVersionUpload");

        assertThat(result).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"bb:sealed, true", "cm:titled, false"})
    void aSealedNodeHasNeitherWorkflowsNorComments(String aspect, boolean leftOut) {
        String model = "var aspects = ['" + aspect
                + "']; var model = { nodeRef: 'workspace://SpacesStore/1', workflows: [] };";

        assertThat(run(COMPONENTS + "document-details/document-workflows.get.js", model, "model.workflows === null"))
                .isEqualTo(leftOut);
        assertThat(run(COMPONENTS + "comments/comments-list.get.js", model, "model.nodeRef === null"))
                .isEqualTo(leftOut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toolbar", "repo-toolbar"})
    void aSelectionWithASealedNodeOffersNothing(String script) {
        Object forbidden = run(
                COMPONENTS + "documentlibrary/" + script + ".get.js",
                "var model = { actionSet: [{ notAspect: '' }, { notAspect: 'smf:smartFolder' }] };",
                "model.actionSet[0].notAspect + ' ' + model.actionSet[1].notAspect");

        assertThat(forbidden).isEqualTo("bb:sealed smf:smartFolder,bb:sealed");
    }

    @ParameterizedTest
    @CsvSource({"liming, false, 秉笔 bingbi", "guest, true, none"})
    void theHeaderMenuLeadsToTheDeskForWhoeverIsSignedIn(String name, boolean guest, String entry) {
        Object found = run(
                HEADER,
                "var user = { name: '" + name + "', isGuest: " + guest + " };"
                        + "var msg = { get: function (key) { return key == 'page.bingbi.title' ? '秉笔' : key; } };"
                        + "var bar = { id: 'HEADER_APP_MENU_BAR', config: { widgets: [] } }; var model = { jsonModel: bar };"
                        + "var widgetUtils = { findObject: function (tree, attribute, id) { return tree.id == id ? tree : null; } };",
                "bar.config.widgets.length == 0 ? 'none'"
                        + " : bar.config.widgets[0].config.label + ' ' + bar.config.widgets[0].config.targetUrl");

        assertThat(found).isEqualTo(entry);
    }

    @Test
    void namesTheCsrfCookieAndHeaderAsShareIsConfigured() {
        assertThat(run(APP, csrfPolicy(1), "model.csrf.cookie + ' ' + model.csrf.header"))
                .isEqualTo("Alfresco-CSRFToken X-Alfresco-CSRFToken");
    }

    @Test
    void namesNoCsrfCookieWhereTheFilterIsOff() {
        assertThat(run(APP, csrfPolicy(0), "model.csrf.cookie + '|' + model.csrf.header"))
                .isEqualTo("|");
    }

    private static String csrfPolicy(int rules) {
        return """
                function element(values) { return { getChildValue: function (name) { return values[name] || null; } }; }
                var model = {};
                var config = { scoped: { CSRFPolicy: {
                  client: element({ cookie: '{token}', header: 'X-{token}' }),
                  properties: element({ token: 'Alfresco-CSRFToken' }),
                  filter: { getChildren: function () { return { size: function () { return %d; } }; } }
                } } };
                """
                .formatted(rules);
    }

    private static Object run(String script, String before, String result) {
        Context context = Context.enter();
        try {
            Scriptable scope = context.initStandardObjects();
            context.evaluateString(scope, before, "model", 1, null);
            context.evaluateString(scope, withImports(ShareFacts.text(script)), script, 1, null);
            Object value = context.evaluateString(scope, result, "result", 1, null);
            return value instanceof CharSequence text ? text.toString() : value;
        } finally {
            Context.exit();
        }
    }

    /** Puts imported libraries in place of the import tags, as Surf does before it hands a script to Rhino. */
    private static String withImports(String script) {
        return java.util.regex.Pattern.compile("<import resource=\"classpath:/([^\"]+)\">")
                .matcher(script)
                .replaceAll(tag -> java.util.regex.Matcher.quoteReplacement(
                        tag.group(1).startsWith("alfresco/site-webscripts/org/bingbi/")
                                ? withImports(ShareFacts.text(tag.group(1)))
                                : SHARE_LIBRARY));
    }
}
