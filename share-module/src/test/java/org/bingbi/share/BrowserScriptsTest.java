package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that stand among Share's own in the browser, with Share's libraries reduced to what these use of them. */
class BrowserScriptsTest {
    private static final String LISTS = "META-INF/components/bingbi/documentlibrary.js";
    private static final String MENU = "META-INF/js/bingbi/HeaderMenu.js";
    private static final String RESULT = "META-INF/js/bingbi/SearchResult.js";

    private static final String YUI =
            """
            var renderers = {};
            var words = { "bingbi.status.REGISTERED": "已备案登记", "bingbi.stepRole.DEPARTMENT_HEAD": "部门负责人意见",
                          "bingbi.stepState.OPEN": "待签署", "bingbi.evidenceKind.WECHAT": "微信", "bingbi.indicator.late": "事后补记" };
            var Alfresco = { util: {
              encodeHTML: function (text) { return text.replace(/&/g, "&amp;").replace(/</g, "&lt;"); },
              message: function (key) { return words[key] || key; },
              // The day's own time, whatever zone this runs in.
              fromISO8601: function (text) {
                var of = /(\\d+)-(\\d+)-(\\d+)T(\\d+):(\\d+)/.exec(text);
                return new Date(+of[1], of[2] - 1, +of[3], +of[4], +of[5]);
              },
              formatDate: function (date, mask) {
                function two(number) { return (number < 10 ? "0" : "") + number; }
                return mask.replace("yyyy", "" + date.getFullYear()).replace("mm", two(date.getMonth() + 1))
                  .replace("dd", two(date.getDate())).replace("HH", two(date.getHours())).replace("MM", two(date.getMinutes()));
              }
            } };
            var heard = {}, ready = [];
            var window = { setTimeout: function (act) { act(); } };
            var YAHOO = {
              Bubbling: {
                fire: function (event, what) {
                  if (event == "registerRenderer") renderers[what.propertyName] = what.renderer;
                },
                on: function (event, act) { heard[event] = act; }
              },
              util: { Event: { onDOMReady: function (act) { ready.push(act); } } }
            };
            function shown(name, properties) {
              return renderers[name]({ node: { properties: properties } }).replace(/<\\/?span[^>]*>/g, "");
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bingbiEntry | {'bb:number': '〔2026〕5号', 'bb:status': 'REGISTERED', 'bb:late': 'true'} | 〔2026〕5号 已备案登记 事后补记",
                "bingbiEntry | {'bb:status': 'SOMETHING_NEW'} | SOMETHING_NEW",
                "bingbiParties | {'bb:recorderName': '李明', 'bb:intervenerName': '胡某某'} | 李明 胡某某",
                "bingbiStep | {'bb:stepRole': 'DEPARTMENT_HEAD', 'bb:signerName': '钱进', 'bb:stepState': 'OPEN',"
                        + " 'bb:clockDue': {iso8601: '2026-11-28T00:00:00'}} | 部门负责人意见 钱进 待签署 2026-11-27 24:00",
                "bingbiStep | {'bb:signerName': '钱进', 'bb:signedAt': {iso8601: '2026-11-24T00:00:00'},"
                        + " 'bb:clockDue': {iso8601: '2026-11-28T00:00:00'}} | 钱进 2026-11-24 00:00",
                "bingbiZeroReport | {'bb:zeroCaseNumber': '9号', 'bb:reportedAt': {iso8601: '2026-11-24T09:05:00'}} | 9号 2026-11-24 09:05",
                "bingbiEvidence | {'bb:evidenceKind': 'WECHAT', 'bb:originalName': '<b>.png'} | 微信 &lt;b>.png",
                "bingbiDigest | {'bb:sha256': 'e7970f'} | SHA-256 e7970f",
                "bingbiOpinion | {'bb:opinion': null} | ''"
            })
    void listsShowAnEntryByItsNumberAndPeople(String renderer, String properties, String line) {
        assertThat(Rhino.run(LISTS, YUI, "shown('" + renderer + "', " + properties + ")"))
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bb:dossier | {'bb:number': '〔2026〕5号', 'bb:recorderName': '李明', 'bb:intervenerName': '胡某某', 'bb:status': 'REGISTERED'}"
                        + " | 〔2026〕5号 / 李明 胡某某 已备案登记",
                "bb:dossier | {'bb:number': null, 'bb:recorderName': '李明'} | 登记件 / 李明",
                "bb:evidence | {'bb:originalName': '<b>.png', 'bb:evidenceKind': 'UNHEARD_OF'} | <b>.png / a title",
                "bb:zeroReport | {'bb:zeroCaseNumber': '9号', 'bb:zeroCaseName': '某案'} | 9号 / 某案",
                "bb:accessPage | {} | a-random-name / a title",
                "cm:content | {'bb:number': '〔2026〕5号'} | a-random-name / a title"
            })
    void aSearchResultBearsItsNumberOrCaseInsteadOfItsRandomName(String type, String properties, String shown) {
        String dojo =
                """
                var result;
                function define(modules, make) {
                  result = make(function (parents, members) { return members; }, {});
                }
                function shown(type, properties) {
                  result.words = { "bingbi.search.dossier": "登记件", "bingbi.status.REGISTERED": "已备案登记" };
                  result.inherited = function () { result.rendered = result.currentItem; };
                  result.currentItem = { displayName: "a-random-name", title: "a title", node: { type: type, properties: properties } };
                  result.postCreate();
                  return result.rendered.displayName + " / " + result.rendered.title;
                }
                """;

        assertThat(Rhino.run(RESULT, dojo, "shown('" + type + "', " + properties + ")"))
                .isEqualTo(shown);
    }

    /** Acts of Share's menu for ticked files, and one that an add-on brings. */
    private static final String TICKED =
            """
            function act(name) {
              var item = { name: name, disabled: false, cfg: { setProperty: function (what, value) { item[what] = value; } } };
              item.element = { getElementsByTagName: function () { return name == "line" ? [] : [{ className: name }]; } };
              return item;
            }
            var acts = ["onActionDownload", "onActionCopyTo", "onActionMoveTo", "onActionAssignWorkflow", "onActionDelete",
                        "onActionCloudSync", "line", "onActionDeselectAll"].map(act);
            var files = [];
            var toolbar = { modules: { docList: { getSelectedFiles: function () { return files; } } },
              widgets: { selectedItems: { getMenu: function () { return { getItems: function () { return acts; } }; } } } };
            Alfresco.util.ComponentManager = { find: function () { return [{}, toolbar]; } };
            function ticked(nodes) {
              files = nodes.map(function (node) { return { node: node }; });
              heard.selectedFilesChanged();
              return acts.filter(function (act) { return !act.disabled; }).map(function (act) { return act.name; }).join(" ");
            }
            """;

    /** Every type of the register, whether sealed or still a draft, alone or among other files. */
    @ParameterizedTest
    @MethodSource("ofTheRegister")
    @Tag("article-5")
    void tickedFilesWithOneOfTheRegistersAmongThemOfferNothing(String node) {
        for (String nodes : new String[] {node, "{ type: 'cm:content', aspects: [] }, " + node}) {
            assertThat(Rhino.run(LISTS, YUI + TICKED, "ticked([" + nodes + "])"))
                    .as(nodes)
                    .isEqualTo("line onActionDeselectAll");
        }
    }

    static Stream<String> ofTheRegister() {
        return Stream.concat(
                ContentModel.names("type").stream().flatMap(type -> Stream.of("", "'bb:sealed'")
                        .map(aspect -> "{ type: '" + type + "', aspects: [" + aspect + "] }")),
                Stream.of("{ type: 'cm:content', aspects: ['cm:titled', 'bb:sealed'] }"));
    }

    @Test
    void otherTickedFilesOfferWhatShareOffers() {
        assertThat(Rhino.run(LISTS, YUI + TICKED, "ticked([{ type: 'cm:content', aspects: ['cm:titled'] }])")
                        .toString())
                .startsWith("onActionDownload onActionCopyTo");
    }

    @ParameterizedTest
    @CsvSource({
        "bb:dossier, cm:folder, false, false",
        "bb:evidence, cm:folder, false, false",
        "cm:content, bb:dossier, true, false",
        "cm:content, cm:folder, true, true"
    })
    @Tag("article-5")
    void nothingIsDrawnOutOfTheRegisterOrIntoIt(String drawn, String target, boolean taken, boolean dropped) {
        String dojo = YUI
                + """
                var moved = false, document = { getElementById: function (id) { return id; } };
                Alfresco.DnD = function () {};
                Alfresco.DnD.prototype.onDragDrop = function () { moved = true; };
                """;
        String act =
                """
                (function () {
                  ready.forEach(function (act) { act(); });
                  var drag = new Alfresco.DnD();
                  drag.getEl = function () { return "%s"; };
                  drag.docLib = { widgets: { dataTable: { getRecord: function (type) {
                    return { getData: function () { return { node: { type: type } }; } };
                  } } } };
                  var taken = drag.clickValidator({});
                  if (taken) drag.onDragDrop({}, "%s");
                  return taken + " " + moved;
                })()"""
                        .formatted(drawn, target);

        assertThat(Rhino.run(LISTS, dojo, act)).isEqualTo(taken + " " + dropped);
    }

    @ParameterizedTest
    @CsvSource({"bb:dossier, true", "bb:evidence, true", "bb:zeroReport, true", "cm:content, false"})
    @Tag("article-5")
    void tickedSearchResultsWithOneOfTheRegistersAmongThemOfferNothing(String type, boolean withheld) {
        String dojo =
                """
                var own, hidden = false;
                function define(modules, make) {
                  own = make(function (parents, members) { return members; }, {},
                    { some: function (list, each) { return list.some(each); } });
                }
                """;

        assertThat(Rhino.run(
                        "META-INF/js/bingbi/SelectedAction.js",
                        dojo,
                        "own.inherited = function () {}; own.hide = function () { hidden = true; };"
                                + "own.filter({ selectedItems: [{ node: { type: 'cm:folder' } }, { node: { type: '"
                                + type
                                + "' } }] }); hidden"))
                .isEqualTo(withheld);
    }

    @Test
    void aSearchResultThatHasNoNodeIsLeftAsItIs() {
        String dojo =
                "var result; function define(modules, make) { result = make(function (parents, members) { return members; }, {}); }";

        assertThat(Rhino.run(
                        RESULT,
                        dojo,
                        "result.inherited = function () {}; result.currentItem = { displayName: 'x' };"
                                + " result.postCreate(); result.currentItem.displayName"))
                .isEqualTo("x");
    }

    /** Dojo's loader, a menu of the header's framework, and a repository that answers at once. */
    private static final String DOJO =
            """
            var asked = 0, answer = null, kept = {}, listeners = {};
            var window = { sessionStorage: {
              getItem: function (key) { return kept[key] === undefined ? null : kept[key]; },
              setItem: function (key, value) { kept[key] = value; } } };
            var document = { createTextNode: function (text) { return "" + text; } };
            var sent = null, refused = 0, watched = null, isHere = null, left = false, topics = {};
            var items = { REGISTER: { domNode: {} }, ARCHIVE: { domNode: {} } };
            var menu;
            function define(modules, make) {
              var own = make(function (parents, members) { return members; }, {}, { PROXY_URI: "/share/proxy/alfresco/" },
                { forEach: function (list, each) { for (var i = 0; i < list.length; i++) each(list[i]); } },
                { hitch: function (scope, call) { return function (argument) { return call.call(scope, argument); }; } },
                { create: function (tag, what) { what.appendChild = function (text) { what.text = text; }; return what; },
                  destroy: function () {} },
                { set: function (node, name, value) { node[name] = value; } },
                function (target, event, call) { listeners[event] = call; return {}; },
                { get: function (address, options) { asked++; sent = options.headers; return { then: function (good, bad) {
                  if (answer) good(answer); else if (refused && bad) bad({ response: { status: refused } }); } }; } },
                { byId: function (id) { return items[id]; } },
                { watch: function (account, ask) { watched = account; isHere = ask; return { signingOut: function () { left = true; } }; } });
              menu = function (userName) {
                own.domNode = {}; own.badge = null; own.inherited = function () {}; own.own = function () {};
                own.alfSubscribe = function (topic, act) { topics[topic] = act; };
                own.userName = userName; own.waitingLabel = "{0} 件";
                own.entries = [{ id: "REGISTER", only: "recorder" }, { id: "ARCHIVE", only: "archive" }];
                own.postCreate();
                return own;
              };
            }
            """;

    @Test
    void theMenuServesWhomItsEntriesServeAndBearsWhatWaits() {
        Object shown = Rhino.run(
                MENU,
                DOJO + "answer = { recorder: true, archive: false, waiting: 3, name: '李明' };",
                "var shown = menu('liming'); [shown.domNode.display, items.REGISTER.domNode.display,"
                        + " items.ARCHIVE.domNode.display, shown.badge.text, shown.badge.title].join(',')");

        assertThat(shown).isEqualTo(",,none,3,3 件");
    }

    @Test
    void thereIsNoMenuForWhomTheRegisterDoesNotServe() {
        Object shown = Rhino.run(
                MENU,
                DOJO + "answer = { recorder: false, archive: false, administration: false, waiting: 0 };",
                "menu('outsider').domNode.display");

        assertThat(shown).isEqualTo("none");
    }

    @Test
    void thereIsNoMenuWithoutAnAnswer() {
        assertThat(Rhino.run(MENU, DOJO, "menu('liming').domNode.display")).isEqualTo("none");
    }

    @Test
    void theNextPageDoesNotAskAgainButAnotherPersonDoes() {
        Object asked = Rhino.run(
                MENU,
                DOJO + "answer = { recorder: true, waiting: 1 };",
                "menu('liming'); menu('liming'); var once = asked; menu('qianjin'); once + ',' + asked");

        assertThat(asked).isEqualTo("1,2");
    }

    @Test
    @Tag("article-15")
    void nothingOfThePersonStaysInTheBrowserButWhatTheMenuNeeds() {
        Object kept = Rhino.run(
                MENU,
                DOJO + "answer = { recorder: true, waiting: 1, name: '李明', post: '检察官', department: '第一检察部' };",
                "menu('liming'); kept['bingbi.me']");

        assertThat(kept.toString()).contains("\"waiting\":1").doesNotContain("李明", "检察官", "第一检察部");
    }

    @Test
    void theNumberFollowsASignatureOnTheSamePage() {
        Object badge = Rhino.run(
                MENU,
                DOJO + "answer = { recorder: true, waiting: 3 };",
                "var shown = menu('liming'); listeners['bingbi-me']({ detail: { recorder: true, waiting: 2 } });"
                        + " var two = shown.badge.text; listeners['bingbi-me']({ detail: { recorder: true, waiting: 0 } });"
                        + " two + ' ' + (shown.badge === null)");

        assertThat(badge).isEqualTo("2 true");
    }

    @Test
    @Tag("article-15")
    void theMenuAsksForThePersonWhomThePageWasMadeFor() {
        assertThat(Rhino.run(MENU, DOJO, "menu('李明'); sent['Bingbi-Account'] + ' ' + watched"))
                .isEqualTo("%E6%9D%8E%E6%98%8E 李明");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "401, false", "409, false", "503, true"})
    @Tag("article-15")
    void thePersonIsGoneWhenTheRepositorySaysSo(int status, boolean here) {
        String answer = status == 0 ? "answer = { recorder: true };" : "refused = " + status + ";";

        assertThat(Rhino.run(
                        MENU,
                        DOJO + answer,
                        "menu('liming'); var told = null; isHere(function (here) { told = here; }); told"))
                .isEqualTo(here);
    }

    @Test
    @Tag("article-15")
    void sharesOwnSignOutIsToldToTheOtherTabs() {
        assertThat(Rhino.run(MENU, DOJO, "menu('liming'); topics.ALF_DOLOGOUT(); left"))
                .isEqualTo(true);
    }

    /** Dojo takes what stands before a colon for a selector, and would listen to something else. */
    @Test
    void theClientAndTheMenuAgreeOnAnEventThatDojoUnderstands() throws Exception {
        String client = java.nio.file.Files.readString(java.nio.file.Path.of("src/main/web/src/app/bingbi-app.ts"));

        assertThat(client).contains("new CustomEvent('bingbi-me'");
    }
}
