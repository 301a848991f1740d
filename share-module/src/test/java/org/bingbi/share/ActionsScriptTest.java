package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts of the document library that depend on who is looking, as the server would allow or refuse them. */
class ActionsScriptTest {
    private static final String DOCLIST =
            "alfresco/site-webscripts/org/bingbi/share/components/documentlibrary/data/surf-doclist.get.js";
    private static final String DETAILS =
            "alfresco/site-webscripts/org/bingbi/share/components/%1$s-details/%1$s-actions.get.js";

    @ParameterizedTest
    @CsvSource({
        "liming, DRAFT, bingbi-open bingbi-submit document-download",
        "liming, IN_ROUTE, bingbi-open bingbi-submit bingbi-supplement document-download",
        "liming, FOR_SUPERIOR, bingbi-open bingbi-submit document-download",
        "qianjin, IN_ROUTE, bingbi-open document-download"
    })
    @Tag("article-5")
    @Tag("article-6")
    void onlyTheRecorderSubmitsAndSupplements(String reader, String status, String kept) {
        assertThat(actions(
                        reader,
                        "'bb:recorder': 'liming', 'bb:status': '" + status + "'",
                        "bingbi-submit",
                        "bingbi-supplement"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "qianjin, bingbi-open bingbi-sign bingbi-return document-download",
        "sunli, bingbi-open bingbi-sign bingbi-return document-download",
        "liming, bingbi-open document-download"
    })
    @Tag("article-14")
    void onlyTheSignerAndTheDelegateSignOrReturn(String reader, String kept) {
        assertThat(actions(reader, "'bb:signer': 'qianjin', 'bb:delegate': 'sunli'", "bingbi-sign", "bingbi-return"))
                .isEqualTo(kept);
    }

    @Test
    void aColumnWithoutADelegateIsNobodysWhoHasNoName() {
        assertThat(actions("", "'bb:signer': 'qianjin', 'bb:delegate': null", "bingbi-sign"))
                .isEqualTo("bingbi-open document-download");
    }

    @Test
    void whatIsNotTheRegistersIsLeftAsItWas() {
        Object json = Rhino.run(
                DOCLIST,
                "var user = { name: 'liming' }; var model = { json: '{\"items\":[{\"node\":{\"type\":\"cm:content\"},\"actions\":[{\"id\":\"document-delete\"}]}]}' };",
                "model.json");

        assertThat(json)
                .isEqualTo(
                        "{\"items\":[{\"node\":{\"type\":\"cm:content\"},\"actions\":[{\"id\":\"document-delete\"}]}]}");
    }

    /** An administrator is shown no field of the register: then editing, deleting and getting are nothing to offer. */
    @ParameterizedTest
    @CsvSource({"bb:dossier", "bb:registerForm", "bb:evidence", "bb:signatureStep", "bb:zeroReport", "bb:exemptionNote"
    })
    @Tag("article-15")
    void whoIsShownNoFieldMayLookAndNothingElse(String type) {
        Set<String> offered = ShareFacts.evaluatorsByAction().keySet();
        Object kept = Rhino.run(
                DOCLIST,
                "var user = { name: 'admin' }; var model = { json: JSON.stringify({ items: [{ node: { type: '" + type
                        + "', properties: { 'cm:name': 'x' } }, actions: ["
                        + offered.stream()
                                .map(action -> "{ id: '" + action + "' }")
                                .collect(Collectors.joining(", "))
                        + "] }] }) };",
                "JSON.parse(model.json).items[0].actions.map(function (action) { return action.id; }).join(' ')");

        assertThat(kept.toString().split(" "))
                .containsExactlyInAnyOrder("document-view-details", "folder-view-details", "document-locate");
    }

    @ParameterizedTest
    @CsvSource({"document", "folder"})
    void detailsPagesOfferTheSame(String kind) {
        Object kept = Rhino.run(
                DETAILS.formatted(kind),
                "var user = { name: 'wangfang' }; var item = { node: { properties: { 'bb:recorder': 'liming' } },"
                        + " actions: [{ id: 'bingbi-submit' }, { id: 'bingbi-print' }] };"
                        + "var model = { widgets: [{ options: { " + kind + "Details: { item: item } } }] };",
                "item.actions.length + item.actions[0].id");

        assertThat(kept).isEqualTo("1bingbi-print");
    }

    @Test
    void aDetailsPageOfANodeThatIsNotReadStaysAsItIs() {
        Object kept = Rhino.run(
                DETAILS.formatted("document"),
                "var user = { name: 'wangfang' }; var model = { widgets: [{ options: { documentDetails: null } }] };",
                "'' + model.widgets.length");

        assertThat(kept).isEqualTo("1");
    }

    /** Of a list with one node whose evaluators allowed the acts given, those that the reader is shown. */
    private static Object actions(String reader, String properties, String... acts) {
        StringBuilder offered = new StringBuilder("{ id: 'bingbi-open' }");
        for (String act : acts) {
            offered.append(", { id: '").append(act).append("' }");
        }
        return Rhino.run(
                DOCLIST,
                "var user = { name: '" + reader
                        + "' }; var model = { json: JSON.stringify({ items: [{ node: { type: 'bb:dossier', properties: { "
                        + properties + " } }, actions: [" + offered + ", { id: 'document-download' }] }] }) };",
                "JSON.parse(model.json).items[0].actions.map(function (action) { return action.id; }).join(' ')");
    }
}
