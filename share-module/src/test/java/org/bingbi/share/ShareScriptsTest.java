package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
    @ValueSource(strings = {"toolbar", "repo-toolbar"})
    void aSelectionWithASealedNodeOffersNothing(String script) {
        Object forbidden = Rhino.run(
                COMPONENTS + "documentlibrary/" + script + ".get.js",
                "var model = { actionSet: [{ notAspect: '' }, { notAspect: 'smf:smartFolder' }] };",
                "model.actionSet[0].notAspect + ' ' + model.actionSet[1].notAspect");

        assertThat(forbidden).isEqualTo("bb:sealed smf:smartFolder,bb:sealed");
    }

    private static String shown(String type, String aspect) {
        return "var node = { type: '" + type + "', aspects: [" + (aspect == null ? "" : "'" + aspect + "'") + "] };";
    }
}
