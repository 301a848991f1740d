package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence and texts that stock channels bring, by the public services as one calls them from outside. */
@Tag("repository")
@Tag("article-15")
class StockEvidenceTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = REGISTER.submitted("liming", ReportOption.USUAL, "");
    private static final NodeRef FORM =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_REGISTER_FORM).get(0);
    private static final NodeRef EVIDENCE =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_EVIDENCE).get(0);

    /** Share's uploader sets what it read before and makes sure of versions, the v1 API adds the aspect and makes one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("article-6")
    void aStockUploaderBringsEvidenceAndMakesNoVersionsOfIt(boolean supplement) {
        NodeRef dossier = supplement
                ? REGISTER.submitted("liming", ReportOption.USUAL, "")
                : REGISTER.draft("liming", ReportOption.USUAL, "");
        VersionService versions = REGISTER.bean("VersionService", VersionService.class);

        NodeRef file = REGISTER.as("liming", () -> {
            NodeRef brought = REGISTER.bean("FileFolderService", FileFolderService.class)
                    .create(dossier, "截图.txt", ContentModel.TYPE_CONTENT)
                    .getNodeRef();
            Map<QName, Serializable> before = new HashMap<>(
                    Map.of(ContentModel.PROP_NAME, nodeService().getProperty(brought, ContentModel.PROP_NAME)));
            REGISTER.bean("ContentService", ContentService.class)
                    .getWriter(brought, ContentModel.PROP_CONTENT, true)
                    .putContent("请关照");
            before.put(ContentModel.PROP_CONTENT, nodeService().getProperty(brought, ContentModel.PROP_CONTENT));
            nodeService().setProperties(brought, before);
            versions.ensureVersioningEnabled(brought, null);
            nodeService().addAspect(brought, ContentModel.ASPECT_VERSIONABLE, null);
            versions.createVersion(brought, Map.of());
            return brought;
        });

        assertThat(REGISTER.text(file, RegisterModel.PROP_SHA256)).hasSize(64);
        assertThat(REGISTER.text(file, RegisterModel.PROP_EVIDENCE_KIND)).isNotEqualTo("null");
        assertThat(REGISTER.<Boolean>seen(() -> REGISTER.nodes().hasAspect(file, ContentModel.ASPECT_VERSIONABLE)))
                .isFalse();
        assertThat(REGISTER.<Boolean>seen(() -> REGISTER.nodes().hasAspect(file, RegisterModel.ASPECT_SEALED)))
                .isEqualTo(supplement);
    }

    @Test
    @Tag("article-5")
    void sealedEvidenceIsNotMadeVersionable() {
        assertThatThrownBy(() -> REGISTER.as("liming", () -> {
                    REGISTER.bean("VersionService", VersionService.class).ensureVersioningEnabled(EVIDENCE, null);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("article-5")
    void contentIsRefusedBeforeTheFirstByte() {
        assertThat(StockQuestion.WRITER.answerFor("admin", EVIDENCE)).isEqualTo("AccessDeniedException");
        assertThat(StockQuestion.WRITER.answerFor("admin", FORM)).isEqualTo("AccessDeniedException");
    }

    @Test
    @Tag("article-6")
    void evidenceWithoutBytesIsTakenNeitherLaterNorAtTheSubmission() {
        assertThatThrownBy(() -> REGISTER.as("liming", () -> empty(DOSSIER)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("空.txt");

        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");
        REGISTER.as("liming", () -> empty(draft));
        assertThatThrownBy(() -> REGISTER.as("liming", () -> REGISTER.dossiers().submit(draft)))
                .isInstanceOf(RefusedException.class);
    }

    private static void empty(NodeRef dossier) {
        nodeService()
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("empty"),
                        RegisterModel.TYPE_EVIDENCE,
                        Map.of(ContentModel.PROP_NAME, "空.txt"));
    }

    /** Genuine databases fail on them, or put a question mark in their place. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800", "\uDC00b"})
    void whatNoDatabaseStoresIsRefusedWithItsFieldBeforeItIsWritten(String text) {
        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");
        NodeRef form =
                REGISTER.children(draft, RegisterModel.TYPE_REGISTER_FORM).get(0);
        NodeRef step = REGISTER.open(DOSSIER).get(0);

        refused("liming", "specialNotes", () -> nodeService()
                .setProperty(form, RegisterModel.PROP_SPECIAL_NOTES, text));
        refused("liming", "specialNotes", () -> nodeService()
                .addProperties(form, Map.of(RegisterModel.PROP_SPECIAL_NOTES, text)));
        refused(
                "liming",
                "remarkText",
                () -> create(DOSSIER, RegisterModel.TYPE_REMARK, RegisterModel.PROP_REMARK_TEXT, text));
        refused("liming", "name", () -> create(draft, RegisterModel.TYPE_EVIDENCE, ContentModel.PROP_NAME, text));
        refused(
                "liming",
                "zeroCaseName",
                () -> create(
                        REGISTER.bean("repositoryHelper", Repository.class).getSharedHome(),
                        RegisterModel.TYPE_ZERO_REPORT,
                        RegisterModel.PROP_ZERO_CASE_NAME,
                        text));
        refused(REGISTER.text(step, RegisterModel.PROP_SIGNER), "opinion", () -> nodeService()
                .setProperty(step, RegisterModel.PROP_OPINION, text));
        assertThat(REGISTER.text(form, RegisterModel.PROP_SPECIAL_NOTES)).isEqualTo("null");
    }

    private static void refused(String account, String field, Runnable act) {
        assertThatThrownBy(() -> REGISTER.as(account, act))
                .as(field)
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining(field + ": ")
                .hasMessageContaining("U+");
    }

    private static void create(NodeRef parent, QName type, QName property, String text) {
        nodeService()
                .createNode(parent, ContentModel.ASSOC_CONTAINS, RegisterModel.name("x"), type, Map.of(property, text));
    }

    private static NodeService nodeService() {
        return REGISTER.bean("NodeService", NodeService.class);
    }
}
