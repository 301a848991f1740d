package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Article 15 at the doors by which every stock channel comes: the public services as one calls them from outside. */
@Tag("repository")
@Tag("article-15")
class StockChannelsTest {

    private static final Register REGISTER = Register.open();
    private static final String INTERVENER = "wangfang";

    /** The discipline office has received it, so that only the denial keeps its member who intervened from reading. */
    private static final NodeRef DOSSIER = received();

    private static final NodeRef FORM =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_REGISTER_FORM).get(0);
    private static final NodeRef EVIDENCE =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_EVIDENCE).get(0);

    @ParameterizedTest
    @EnumSource(StockQuestion.class)
    void whoeverMayNotKnowIsAnsweredAsForWhatNeverExisted(StockQuestion question) {
        for (String account : List.of("zhaomin", "wuqiang", "guping", "zhouzheng", "chuwen", "fengliang", INTERVENER)) {
            for (NodeRef hidden : List.of(DOSSIER, FORM, EVIDENCE)) {
                NodeRef never = new NodeRef(
                        StoreRef.STORE_REF_WORKSPACE_SPACESSTORE,
                        UUID.randomUUID().toString());

                assertThat(question.answerFor(account, hidden))
                        .as(account)
                        .isEqualTo(question.answerFor(account, never));
            }
        }
    }

    /** Some of Alfresco's web scripts pass the words of a failure on, so these may not differ either. */
    @Test
    @Tag("article-15")
    void aHiddenNodeFailsInTheWordsOfOneThatNeverWas() {
        NodeRef unknown =
                new NodeRef(DOSSIER.getStoreRef(), java.util.UUID.randomUUID().toString());

        assertThat(wordsFor(DOSSIER)).isEqualTo(wordsFor(unknown)).contains("THIS");
    }

    private static String wordsFor(NodeRef node) {
        Throwable failure =
                catchThrowable(() -> REGISTER.as("zhaomin", () -> nodeService().getPrimaryParent(node)));
        return failure.getMessage().replace(node.toString(), "THIS");
    }

    /** By the address of a web script one comes to what one may read. */
    @Test
    void anAddressLeadsItsReaderToTheNode() {
        assertThat(StockQuestion.ADDRESS.answerFor("liming", DOSSIER)).isEqualTo("[" + DOSSIER + "]");
        assertThat(StockQuestion.ADDRESS.answerFor("zhaomin", DOSSIER)).isEqualTo("[null]");
    }

    /** Share's details page asks what a node lies in, and takes a refusal for an answer, but not that it never existed. */
    @Test
    void theFolderThatAnEntryLiesInIsNoSecretButItsFieldsAre() {
        NodeRef month = REGISTER.as(
                "liming", () -> nodeService().getPrimaryParent(DOSSIER).getParentRef());

        assertThat(StockQuestion.TYPE.answerFor("liming", month)).isEqualTo("[" + ContentModel.TYPE_FOLDER + "]");
        assertThat(StockQuestion.PROPERTIES.answerFor("liming", month)).isEqualTo("AccessDeniedException");
        assertThat(StockQuestion.CHILDREN.answerFor("liming", month)).isEqualTo("AccessDeniedException");
    }

    @Test
    void whoMayReadIsRefusedOpenly() {
        assertThatThrownBy(() -> REGISTER.as("liming", () -> nodeService().deleteNode(EVIDENCE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> REGISTER.as("zhaomin", () -> nodeService().deleteNode(EVIDENCE)))
                .isInstanceOf(InvalidNodeRefException.class);
    }

    /** Share and CMIS ask so before they show an entry; who may not read a folder is told that, as in Alfresco. */
    @Test
    void theFolderAroundAnEntryIsAskedAfterAsAnyOther() {
        NodeRef folder =
                REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef());

        assertThat(REGISTER.as("liming", () -> nodeService().getType(folder))).isEqualTo(ContentModel.TYPE_FOLDER);
        assertThatThrownBy(() -> REGISTER.as("liming", () -> nodeService().getPath(folder)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static NodeRef received() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, INTERVENER);
        REGISTER.sign(REGISTER.open(dossier).get(0));
        return dossier;
    }

    private static NodeService nodeService() {
        return REGISTER.bean("NodeService", NodeService.class);
    }
}
