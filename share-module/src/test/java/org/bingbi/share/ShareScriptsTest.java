package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken away from Share's own pages, by scripts that run in Rhino after Share's, on the model it left. */
class ShareScriptsTest {
    private static final String COMPONENTS = "alfresco/site-webscripts/org/bingbi/share/components/";

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
                "components/documentlibrary/documentlist-v2",
                "components/documentlibrary/repo",
                "components/documentlibrary/myfiles",
                "components/documentlibrary/sharedfiles",
                "share/pages/document-library",
                "share/pages/my-files",
                "share/pages/shared-files",
                "components/documentlibrary/data/surf-doclist",
                "components/document-details/document-actions",
                "components/folder-details/folder-actions",
                "share/pages/faceted-search/faceted-search",
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
    @CsvSource({"bb:dossier, false", "bb:signatureStep, false", "cm:content, true"})
    void whatTheRegisterKeepsOffersNoQuickShareLinkAndNothingSocial(String type, boolean offered) {
        String offers = "showQuickShare: '%1$s', showLikes: '%1$s', showComments: '%1$s', showFavourite: '%1$s'";
        Object model = Rhino.run(
                COMPONENTS + "node-details/node-header.get.js",
                "var model = { node: { type: '" + type + "' }, " + offers.formatted("true")
                        + ", widgets: [{ options: { showQuickShare: true } }] };",
                "model.showQuickShare + model.showLikes + model.showComments + model.showFavourite"
                        + " + model.widgets[0].options.showQuickShare");

        assertThat(model).isEqualTo(String.valueOf(offered).repeat(5));
    }

    @ParameterizedTest
    @CsvSource({
        "document-details/document-tags, bb:evidence, , false",
        "folder-details/folder-tags, bb:dossier, , false",
        "folder-details/folder-tags, cm:folder, bb:sealed, false",
        "folder-details/folder-tags, cm:folder, , true",
        "document-details/document-metadata, bb:evidence, bb:sealed, false",
        "document-details/document-metadata, bb:evidence, , true",
        "folder-details/folder-metadata, bb:dossier, bb:sealed, false",
        "folder-details/folder-metadata, bb:dossier, , true"
    })
    void nothingOfTheRegisterIsTaggedAndNothingSealedEdited(String script, String type, String aspect, boolean edited) {
        String model = shown(type, aspect)
                + "var model = { nodeRef: 'workspace://SpacesStore/1', site: null, allowMetaDataUpdate: true };";

        assertThat(Rhino.run(COMPONENTS + script + ".get.js", model, "model.allowMetaDataUpdate"))
                .isEqualTo(edited);
    }

    @ParameterizedTest
    @CsvSource({"bb:evidence, falsefalse", "cm:content, truetrue"})
    void aFileOfTheRegisterTakesNoNewVersion(String type, String offered) {
        Object result = Rhino.run(
                COMPONENTS + "document-details/document-versions.get.js",
                shown(type, null) + "var model = { nodeRef: 'workspace://SpacesStore/1', "
                        + "allowNewVersionUpload: true, widgets: [{ options: { allowNewVersionUpload: true } }] };",
                "'' + model.allowNewVersionUpload + model.widgets[0].options.allowNewVersionUpload");

        assertThat(result).isEqualTo(offered);
    }

    /** A column that waits for its signature is not sealed yet. */
    @ParameterizedTest
    @CsvSource({"bb:signatureStep, true", "bb:registerForm, true", "cm:content, false"})
    void whatTheRegisterKeepsHasNeitherWorkflowsNorComments(String type, boolean leftOut) {
        String model = shown(type, null) + "var model = { nodeRef: 'workspace://SpacesStore/1', workflows: [] };";

        assertThat(Rhino.run(
                        COMPONENTS + "document-details/document-workflows.get.js", model, "model.workflows === null"))
                .isEqualTo(leftOut);
        assertThat(Rhino.run(COMPONENTS + "comments/comments-list.get.js", model, "model.nodeRef === null"))
                .isEqualTo(leftOut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toolbar", "repo-toolbar", "documentlist-v2", "repo", "myfiles", "sharedfiles"})
    void aSelectionWithASealedNodeOffersNothing(String script) {
        Object forbidden = Rhino.run(
                COMPONENTS + "documentlibrary/" + script + ".get.js",
                "var model = { actionSet: [{ notAspect: '' }, { notAspect: 'smf:smartFolder' }] };",
                "model.actionSet[0].notAspect + ' ' + model.actionSet[1].notAspect");

        assertThat(forbidden).isEqualTo("bb:sealed smf:smartFolder,bb:sealed");
    }

    /** Wherever in such a page an act on ticked nodes stands; a Java object among the widgets is left alone. */
    @ParameterizedTest
    @ValueSource(strings = {"document-library", "my-files", "shared-files"})
    void pagesOfSharesNewerFrameworkOfferNothingOnASealedNodeEither(String page) {
        Object guarded = Rhino.run(
                "alfresco/site-webscripts/org/bingbi/share/share/pages/" + page + ".get.js",
                """
                var copy = { name: 'alfresco/documentlibrary/AlfDocumentActionMenuItem', config: { notAspect: 'smf:smartFolder' } };
                var other = { name: 'alfresco/menus/AlfMenuItem', config: {} };
                var model = { jsonModel: { groups: new java.util.ArrayList(), widgets: [{ config: { widgets: [copy, other] } }] } };
                """,
                "copy.name + ' ' + copy.config.notAspect + ' ' + other.name");

        assertThat(guarded).isEqualTo("bingbi/SelectedAction smf:smartFolder,bb:sealed alfresco/menus/AlfMenuItem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document-details/document-metadata | bb:evidence | '' | false",
                "folder-details/folder-metadata | bb:dossier | '' | false",
                "folder-details/folder-metadata | bb:dossier | \"cm:name\": 'x', 'bb:status': null | false",
                "folder-details/folder-metadata | bb:dossier | \"bb:status\": 'DRAFT' | true",
                "folder-details/folder-metadata | cm:folder | '' | true"
            })
    @Tag("article-15")
    void whoIsShownNoFieldIsNotOfferedToEditThem(String script, String type, String properties, boolean edited) {
        String model = "var node = { type: '" + type + "', aspects: [], properties: { " + properties + " } };"
                + "var model = { nodeRef: 'workspace://SpacesStore/1', site: null, allowMetaDataUpdate: true };";

        assertThat(Rhino.run(COMPONENTS + script + ".get.js", model, "model.allowMetaDataUpdate"))
                .isEqualTo(edited);
    }

    private static String shown(String type, String aspect) {
        return "var node = { type: '" + type + "', properties: { 'bb:revision': 1 }, aspects: ["
                + (aspect == null ? "" : "'" + aspect + "'") + "] };";
    }
}
