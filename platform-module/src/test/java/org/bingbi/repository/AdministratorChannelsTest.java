package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.query.PagingRequest;
import org.alfresco.query.PagingResults;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator, who by rights may read all, learns nothing of an entry through the public services; reading is logged. */
@Tag("repository")
@Tag("article-15")
class AdministratorChannelsTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = received();
    private static final NodeRef FORM =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_REGISTER_FORM).get(0);
    private static final NodeRef EVIDENCE =
            REGISTER.children(DOSSIER, RegisterModel.TYPE_EVIDENCE).get(0);

    @Test
    void anAdministratorGetsNoneOfTheRegistersFieldsAndTheAttemptIsLogged() {
        int before = logged("admin").size();

        Map<QName, Serializable> seen = REGISTER.as("admin", () -> nodeService().getProperties(DOSSIER));
        Serializable name =
                REGISTER.as("admin", () -> nodeService().getProperty(DOSSIER, RegisterModel.PROP_INTERVENER_NAME));

        assertThat(seen.keySet())
                .noneMatch(field -> field.getNamespaceURI().equals(RegisterModel.URI))
                .contains(ContentModel.PROP_NAME);
        assertThat(seen).containsEntry(ContentModel.PROP_CREATOR, "System");
        assertThat(name).isNull();
        assertThat(REGISTER.<Set<?>>as("admin", () -> REGISTER.bean("PermissionService", PermissionService.class)
                        .getAllSetPermissions(DOSSIER)))
                .isEmpty();
        assertThat(logged("admin").subList(before, logged("admin").size()))
                .extracting(line -> line.path("act").asText())
                .containsExactly("REFUSED", "REFUSED", "REFUSED");
    }

    /** The v1 API announces the length that it finds there before it asks for the content, and then cuts its refusal short. */
    @Test
    void anAdministratorIsNotToldHowLongAFileIs() {
        for (NodeRef node : List.of(EVIDENCE, FORM)) {
            Serializable among = REGISTER.<Map<QName, Serializable>>as(
                            "admin", () -> nodeService().getProperties(node))
                    .get(ContentModel.PROP_CONTENT);
            Serializable alone = REGISTER.as("admin", () -> nodeService().getProperty(node, ContentModel.PROP_CONTENT));

            assertThat(List.of(among, alone)).allSatisfy(told -> {
                ContentData file = (ContentData) told;
                assertThat(file.getSize()).isZero();
                assertThat(file.getContentUrl()).isNull();
                assertThat(file.getMimetype()).isEqualTo("application/octet-stream");
            });
        }
        ContentData told = REGISTER.as(
                "liming", () -> (ContentData) nodeService().getProperty(EVIDENCE, ContentModel.PROP_CONTENT));
        assertThat(told.getSize()).isPositive();
    }

    /** A draft is its recorder's own. */
    @Test
    void anAdministratorIsNotToldWhoseDraftItIs() {
        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");

        assertThat(REGISTER.<Map<QName, Serializable>>as(
                        "admin", () -> nodeService().getProperties(draft)))
                .containsEntry(ContentModel.PROP_OWNER, "System");
        assertThat(REGISTER.<Serializable>as("admin", () -> nodeService().getProperty(draft, ContentModel.PROP_OWNER)))
                .isEqualTo("System");
        assertThat(StockQuestion.OWNER.answerFor("admin", draft)).isEqualTo("[System]");
        assertThat(REGISTER.<Serializable>as("liming", () -> nodeService().getProperty(draft, ContentModel.PROP_OWNER)))
                .isEqualTo("liming");
    }

    /** Rights on a folder of the register, and who began it, say who reports to whom; Share asks for both with all that lies in it. */
    @Test
    void anAdministratorIsNotToldWhosePapersLieInAFolder() {
        NodeRef month =
                REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef());
        int before = logged("admin").size();

        assertThat(REGISTER.<Map<QName, Serializable>>as(
                        "admin", () -> nodeService().getProperties(month)))
                .containsEntry(ContentModel.PROP_CREATOR, "System")
                .containsEntry(ContentModel.PROP_MODIFIER, "System");
        assertThat(StockQuestion.PERMISSIONS.answerFor("admin", month)).isEqualTo("[[]]");
        assertThat(logged("admin")).hasSize(before);
    }

    /** CMIS asks for the children of a folder so, and takes what it shows of them from the list itself. */
    @Test
    void anAdministratorWhoListsAnEntryGetsNoneOfItsFieldsEither() {
        PagingResults<FileInfo> listed =
                REGISTER.as("admin", () -> REGISTER.bean("FileFolderService", FileFolderService.class)
                        .list(DOSSIER, true, true, Set.of(), null, new PagingRequest(100)));

        assertThat(listed.getPage()).extracting(FileInfo::getNodeRef).contains(FORM, EVIDENCE);
        assertThat(listed.getPage()).allSatisfy(file -> assertThat(file.getProperties())
                .containsEntry(ContentModel.PROP_CREATOR, "System")
                .allSatisfy(
                        (field, value) -> assertThat(field.getNamespaceURI()).isNotEqualTo(RegisterModel.URI)));
        assertThat(REGISTER.<PagingResults<FileInfo>>as(
                                "liming", () -> REGISTER.bean("FileFolderService", FileFolderService.class)
                                        .list(DOSSIER, true, false, Set.of(), null, new PagingRequest(1, 1)))
                        .getPage())
                .hasSize(1);
    }

    /** Its lines name readers and entries. */
    @Test
    void anAdministratorDoesNotReadTheAccessLogEither() {
        REGISTER.as("liming", () -> nodeService().getProperties(DOSSIER));
        NodeRef page = AccessLogPages.of(REGISTER).pages().get(0);

        assertThat(REGISTER.<Map<QName, Serializable>>as(
                        "admin", () -> nodeService().getProperties(page)))
                .doesNotContainKey(RegisterModel.PROP_ACCESS_LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"liming", "qianjin", "zhengyan"})
    void aReadOfFieldsStandsInTheAccessLogOnceForEachNode(String reader) {
        List<JsonNode> before = logged(reader);

        REGISTER.as(reader, () -> {
            nodeService().getProperties(DOSSIER);
            nodeService().getProperty(DOSSIER, RegisterModel.PROP_INTERVENER_NAME);
            nodeService().getProperties(FORM);
        });

        List<JsonNode> written = logged(reader);
        assertThat(written.subList(before.size(), written.size()))
                .extracting(
                        line -> line.path("act").asText(),
                        line -> line.path("dossier").asText(),
                        line -> line.path("subject").asText())
                .containsExactly(
                        tuple("FIELDS", DOSSIER.getId(), DOSSIER.getId()),
                        tuple("FIELDS", DOSSIER.getId(), FORM.getId()));
    }

    @Test
    void whatIsNoEntryIsReadWithoutALine() {
        int before = logged("liming").size();

        REGISTER.as("liming", () -> nodeService()
                .getProperties(
                        REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome()));

        assertThat(logged("liming")).hasSize(before);
    }

    private static NodeRef received() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "");
        REGISTER.sign(REGISTER.open(dossier).get(0));
        return dossier;
    }

    private static NodeService nodeService() {
        return REGISTER.bean("NodeService", NodeService.class);
    }

    /** The reader's lines of all pages, in their order. */
    private static List<JsonNode> logged(String reader) {
        return AccessLogPages.of(REGISTER).lines().stream()
                .filter(line -> line.path("account").asText().equals(reader))
                .toList();
    }
}
