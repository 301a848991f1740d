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
    @CsvSource({"bb:sealed, false", "cm:titled, true"})
    void aSealedNodeOffersNoQuickShareLinkAndNothingSocial(String aspect, boolean offered) {
        String offers = "showQuickShare: '%1$s', showLikes: '%1$s', showComments: '%1$s', showFavourite: '%1$s'";
        Object model = Rhino.run(
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

        assertThat(Rhino.run(path, "var aspects = ['bb:sealed'];" + model, "model.allowMetaDataUpdate"))
                .isEqualTo(false);
        assertThat(Rhino.run(path, "var aspects = [];" + model, "model.allowMetaDataUpdate"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"bb:sealed, falsefalse", "cm:titled, truetrue"})
    void aSealedFileTakesNoNewVersion(String aspect, String offered) {
        Object result = Rhino.run(
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
}
