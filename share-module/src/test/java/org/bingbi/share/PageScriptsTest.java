package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of the module's own pages, of its dashlets and of the header's menu. */
class PageScriptsTest {
    private static final String APP = ModuleFiles.SCRIPTS + "components/app/app.get.js";
    private static final String DASHLET = ModuleFiles.SCRIPTS + "components/dashlets/bingbi-steps.get.js";
    private static final String HEADER = ModuleFiles.SCRIPTS + "share/share/header/share-header.get.js";
    private static final String FACETED =
            ModuleFiles.SCRIPTS + "share/share/pages/faceted-search/faceted-search.get.js";
    private static final String DOSSIER = "11111111-2222-3333-4444-555555555555";
    private static final String STEP = "99999999-2222-3333-4444-555555555555";

    @ParameterizedTest
    @CsvSource({
        "bingbi, #/desk",
        "bingbi-register, #/register",
        "bingbi-zero-reports, #/zero-reports",
        "bingbi-archive, #/archive",
        "bingbi-administration, #/administration"
    })
    void eachPageBeginsWithItsFunction(String page, String route) {
        assertThat(app(page, "", "model.route")).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "'', #/dossier/" + DOSSIER,
        "submit, #/register/" + DOSSIER,
        "sign, #/dossier/" + DOSSIER + "?act=sign",
        "return, #/dossier/" + DOSSIER + "?act=return",
        "supplement, #/dossier/" + DOSSIER + "?act=supplement",
        "anything, #/dossier/" + DOSSIER
    })
    void anActOfTheDocumentLibraryLeadsToTheEntryOfItsNode(String act, String route) {
        String args = "nodeRef: 'workspace://SpacesStore/" + STEP + "', act: '" + act + "'";

        assertThat(app("bingbi-dossier", args, "model.route")).isEqualTo(route);
    }

    @Test
    void printingLeadsToThePrintedForm() {
        String args = "nodeRef: 'workspace://SpacesStore/" + STEP + "', act: 'print'";

        assertThat(app("bingbi-dossier", args, "model.print"))
                .isEqualTo("/proxy/alfresco/bingbi/dossiers/" + DOSSIER + "/print");
    }

    @Test
    void aNodeThatMayNotBeReadLeadsToThePageThatSaysSo() {
        String args = "nodeRef: 'workspace://SpacesStore/00000000-0000-0000-0000-000000000000'";

        assertThat(app("bingbi-dossier", args, "model.route"))
                .isEqualTo("#/dossier/00000000-0000-0000-0000-000000000000");
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "workspace://SpacesStore/../../x", "\"><script>"})
    void whatIsNoNodeIsNotFollowed(String nodeRef) {
        assertThat(app("bingbi-dossier", "nodeRef: '" + nodeRef + "'", "model.route + model.print"))
                .isEqualTo("#/desk");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 1.0.0, FITS",
        "200, 1.0.0-SNAPSHOT, FITS",
        "200, 1.10, FITS",
        "200, 0.9.9, OLDER",
        "404, '', ABSENT",
        "401, '', FITS",
        "503, '', FITS"
    })
    void saysPlainlyWhenTheRepositorysModuleDoesNotFit(int status, String version, String state) {
        String before = share("bingbi", "", 1)
                + "var logged = ''; var logger = { error: function (words) { logged += words; } };"
                + "remote = { connect: function () { return { get: function () { return { status: " + status
                + ", toString: function () { return '{\"version\":\"" + version + "\"}'; } }; } }; } };";

        assertThat(Rhino.run(APP, before, "model.platform.state + (logged == '' ? '' : ' ' + logged)"))
                .isEqualTo(state.equals("FITS") ? "FITS" : state + " bingbi.platform." + state);
    }

    @Test
    void namesTheCsrfCookieAndHeaderAsShareIsConfigured() {
        assertThat(Rhino.run(APP, share("bingbi", "", 1), "model.mount.csrf.cookie + ' ' + model.mount.csrf.header"))
                .isEqualTo("Alfresco-CSRFToken X-Alfresco-CSRFToken");
    }

    @Test
    void namesNoCsrfCookieWhereTheFilterIsOff() {
        assertThat(Rhino.run(APP, share("bingbi", "", 0), "model.mount.csrf.cookie + '|' + model.mount.csrf.header"))
                .isEqualTo("|");
    }

    @Test
    void aDashletSaysWhatItShowsAndHasSharesFrame() {
        String before = share("bingbi", "", 1) + "var args = { htmlid: 'x' }; var instance = { object: { id: 'y' } };";

        assertThat(Rhino.run(DASHLET, before, "model.what + ' ' + model.platform.state + ' ' + model.widgets[0].name"))
                .isEqualTo("steps FITS Alfresco.widget.DashletResizer");
    }

    @ParameterizedTest
    @CsvSource({"liming, false, 5 bingbi bingbi/HeaderMenu liming", "guest, true, none"})
    void theHeaderHasAMenuForWhoeverIsSignedIn(String name, boolean guest, String expected) {
        assertThat(
                        Rhino.run(
                                HEADER,
                                header(name, guest),
                                """
                        bar.config.widgets.length == 0 ? 'none' : (function (menu) {
                          var items = menu.config.widgets[0].config.widgets;
                          return items.length + ' ' + items[0].config.targetUrl + ' ' + menu.name + ' ' + menu.config.userName;
                        })(bar.config.widgets[0])"""))
                .isEqualTo(expected);
    }

    @Test
    void eachEntryOfTheMenuIsAPageAndServesWhomItsPageServes() {
        Object pages = Rhino.run(
                HEADER,
                header("liming", false),
                "bar.config.widgets[0].config.entries.map(function (entry) { return entry.id + '=' + entry.only; }).join(' ')");

        assertThat(pages)
                .isEqualTo("HEADER_BINGBI_ENTRY=null HEADER_BINGBI_REGISTER_ENTRY=recorder"
                        + " HEADER_BINGBI_ZERO_REPORTS_ENTRY=recorder HEADER_BINGBI_ARCHIVE_ENTRY=archive"
                        + " HEADER_BINGBI_ADMINISTRATION_ENTRY=calendar");
        Object leadTo = Rhino.run(
                HEADER,
                header("liming", false),
                "bar.config.widgets[0].config.widgets[0].config.widgets.map(function (item) { return item.config.targetUrl; }).join(' ')");
        assertThat(leadTo.toString().split(" "))
                .allSatisfy(page -> assertThat(ModuleFiles.exists("alfresco/site-data/pages/" + page + ".xml"))
                        .isTrue());
    }

    @Test
    void searchResultsWithASealedOneAmongThemOfferNothingTogether() {
        Object forbidden = Rhino.run(
                FACETED,
                "var name = 'alfresco/documentlibrary/AlfDocumentActionMenuItem';"
                        + "var group = { config: { widgets: [{ name: name, config: { notAspect: '' } },"
                        + " { name: name, config: { notAspect: 'smf:smartFolder' } }] } };"
                        + "var model = { jsonModel: { widgets: [group] } };"
                        + "var widgetUtils = { findObject: function () { return null; } };",
                "group.config.widgets.map(function (one) { return one.name + ' ' + one.config.notAspect; }).join(' ')");

        assertThat(forbidden)
                .isEqualTo("bingbi/SelectedAction bb:sealed bingbi/SelectedAction smf:smartFolder,bb:sealed");
    }

    @ParameterizedTest
    @CsvSource({"alfresco/search/AlfSearchResult, bingbi/SearchResult 报告签署中", "other/Result, other/Result undefined"})
    void searchResultsAreShownByTheModulesOwnWidgetUnlessAnotherOneTookTheirPlace(String widget, String expected) {
        Object shown = Rhino.run(
                FACETED,
                "var result = { name: '" + widget + "', config: { words: {} } }; var model = { jsonModel: {} };"
                        + "var msg = { get: function (key) { return key == 'bingbi.status.IN_ROUTE' ? '报告签署中' : key; } };"
                        + "var widgetUtils = { findObject: function (tree, attribute, id) {"
                        + " return id == 'FCTSRCH_SEARCH_RESULT' ? result : null; } };",
                "result.name + ' ' + result.config.words['bingbi.status.IN_ROUTE']");

        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void everyWordOfASearchResultHasItsLabel() {
        Object unlabelled = Rhino.run(
                FACETED,
                "var result = { name: 'alfresco/search/AlfSearchResult', config: {} }; var model = { jsonModel: {} };"
                        + "var msg = { get: function (key) { return key; } };"
                        + "var widgetUtils = { findObject: function (tree, attribute, id) {"
                        + " return id == 'FCTSRCH_SEARCH_RESULT' ? result : null; } };",
                "Object.keys(result.config.words).join(' ')");

        assertThat(unlabelled.toString().split(" ")).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(
                        ShareFacts.text("alfresco/web-extension/messages/bingbi_en.properties"))
                .contains("\n" + key + "="));
    }

    private static Object app(String page, String args, String result) {
        return Rhino.run(APP, share(page, args, 1), result);
    }

    private static String header(String name, boolean guest) {
        return "var user = { name: '" + name + "', isGuest: " + guest + " };"
                + "var msg = { get: function (key) { return key; } };"
                + "var bar = { id: 'HEADER_APP_MENU_BAR', config: { widgets: [] } }; var model = { jsonModel: bar };"
                + "var widgetUtils = { findObject: function (tree, attribute, id) { return tree.id == id ? tree : null; } };";
    }

    /** A Share whose repository knows one step, in one dossier. */
    private static String share(String page, String args, int csrfRules) {
        return """
                function element(values) { return { getChildValue: function (name) { return values[name] || null; } }; }
                function answer(status, body) { return { status: status, toString: function () { return JSON.stringify(body); } }; }
                var model = {};
                var page = { id: '%s', url: { args: { %s } } };
                var msg = { get: function (key) { return key; } };
                var logger = { error: function () { throw 'nothing is wrong'; } };
                var remote = { connect: function () { return { get: function (address) {
                  if (address == '/bingbi/version') return answer(200, { version: '1.0.0' });
                  if (address != '/slingshot/doclib2/node/workspace/SpacesStore/%s') return answer(403, {});
                  return answer(200, { item: { node: { nodeRef: 'workspace://SpacesStore/%s', type: 'bb:signatureStep' },
                                               parent: { nodeRef: 'workspace://SpacesStore/%s', type: 'bb:dossier' } } });
                } }; } };
                var config = { scoped: {
                  Bingbi: { platform: element({ 'min-version': '1.0.0' }) },
                  CSRFPolicy: {
                    client: element({ cookie: '{token}', header: 'X-{token}' }),
                    properties: element({ token: 'Alfresco-CSRFToken' }),
                    filter: { getChildren: function () { return { size: function () { return %d; } }; } }
                  } } };
                """
                .formatted(page, args, STEP, STEP, DOSSIER, csrfRules);
    }
}
