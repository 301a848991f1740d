package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.alfresco.model.ContentModel;
import org.alfresco.query.PagingRequest;
import org.alfresco.query.PagingResults;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.RefusedException;
import org.bingbi.routing.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 15 at the doors by which every stock channel comes: the public services as one calls them from outside. */
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

    /** What a channel asks of a node before it answers. */
    private enum Question {
        EXISTS((register, node) -> nodeService().exists(node)),
        TYPE((register, node) -> nodeService().getType(node)),
        ASPECT((register, node) -> nodeService().hasAspect(node, ContentModel.ASPECT_OWNABLE)),
        PROPERTIES((register, node) -> nodeService().getProperties(node)),
        PROPERTY((register, node) -> nodeService().getProperty(node, ContentModel.PROP_NAME)),
        PARENT((register, node) -> nodeService().getPrimaryParent(node)),
        PATH((register, node) -> nodeService().getPath(node)),
        CHILDREN((register, node) -> nodeService().getChildAssocs(node)),
        CONTENT((register, node) ->
                register.bean("ContentService", ContentService.class).getReader(node, ContentModel.PROP_CONTENT)),
        WRITER((register, node) ->
                register.bean("ContentService", ContentService.class).getWriter(node, ContentModel.PROP_CONTENT, true)),
        PERMISSIONS((register, node) ->
                register.bean("PermissionService", PermissionService.class).getAllSetPermissions(node)),
        OWNER((register, node) ->
                register.bean("OwnableService", OwnableService.class).getOwner(node)),
        FILE((register, node) ->
                register.bean("FileFolderService", FileFolderService.class).getFileInfo(node)),
        LOCK((register, node) -> {
            register.bean("LockService", LockService.class).lock(node, LockType.READ_ONLY_LOCK);
            return "locked";
        }),
        VERSIONS((register, node) ->
                register.bean("VersionService", VersionService.class).createVersion(node, Map.of())),
        RELATION((register, node) -> nodeService()
                .createAssociation(
                        register.bean("repositoryHelper", Repository.class).getSharedHome(),
                        node,
                        ContentModel.ASSOC_ORIGINAL)),
        CHILD((register, node) -> nodeService()
                .createNode(node, ContentModel.ASSOC_CONTAINS, RegisterModel.name("x"), ContentModel.TYPE_CONTENT)),
        ADDRESS((register, node) -> register.bean("repositoryHelper", Repository.class)
                .findNodeRef("node", new String[] {
                    node.getStoreRef().getProtocol(), node.getStoreRef().getIdentifier(), node.getId()
                })),
        CHECK_OUT((register, node) -> register.bean("CheckOutCheckInService", CheckOutCheckInService.class)
                .checkout(node));

        private final BiFunction<Register, NodeRef, Object> asked;

        Question(BiFunction<Register, NodeRef, Object> asked) {
            this.asked = asked;
        }

        /** Answer or kind of refusal. */
        String answerFor(String account, NodeRef node) {
            List<Object> answers = new ArrayList<>();
            Throwable refused = catchThrowable(
                    () -> REGISTER.as(account, () -> answers.add(String.valueOf(asked.apply(REGISTER, node)))));
            return refused == null ? answers.toString() : refused.getClass().getSimpleName();
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void whoeverMayNotKnowIsAnsweredAsForWhatNeverExisted(Question question) {
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

    /** By the address of a web script one comes to what one may read. */
    @Test
    void anAddressLeadsItsReaderToTheNode() {
        assertThat(Question.ADDRESS.answerFor("liming", DOSSIER)).isEqualTo("[" + DOSSIER + "]");
        assertThat(Question.ADDRESS.answerFor("zhaomin", DOSSIER)).isEqualTo("[null]");
    }

    /** Share's details page asks what a node lies in, and takes a refusal for an answer, but not that it never existed. */
    @Test
    void theFolderThatAnEntryLiesInIsNoSecretButItsFieldsAre() {
        NodeRef month = REGISTER.as(
                "liming", () -> nodeService().getPrimaryParent(DOSSIER).getParentRef());

        assertThat(Question.TYPE.answerFor("liming", month)).isEqualTo("[" + ContentModel.TYPE_FOLDER + "]");
        assertThat(Question.PROPERTIES.answerFor("liming", month)).isEqualTo("AccessDeniedException");
        assertThat(Question.CHILDREN.answerFor("liming", month)).isEqualTo("AccessDeniedException");
    }

    @Test
    void whoMayReadIsRefusedOpenly() {
        assertThatThrownBy(() -> REGISTER.as("liming", () -> nodeService().deleteNode(EVIDENCE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> REGISTER.as("zhaomin", () -> nodeService().deleteNode(EVIDENCE)))
                .isInstanceOf(InvalidNodeRefException.class);
    }

    @Test
    @Tag("article-5")
    void contentIsRefusedBeforeTheFirstByte() {
        assertThat(Question.WRITER.answerFor("admin", EVIDENCE)).isEqualTo("AccessDeniedException");
        assertThat(Question.WRITER.answerFor("admin", FORM)).isEqualTo("AccessDeniedException");
    }

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

    /** A draft is its recorder's own. */
    @Test
    void anAdministratorIsNotToldWhoseDraftItIs() {
        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");

        assertThat(REGISTER.<Map<QName, Serializable>>as(
                        "admin", () -> nodeService().getProperties(draft)))
                .containsEntry(ContentModel.PROP_OWNER, "System");
        assertThat(REGISTER.<Serializable>as("admin", () -> nodeService().getProperty(draft, ContentModel.PROP_OWNER)))
                .isEqualTo("System");
        assertThat(Question.OWNER.answerFor("admin", draft)).isEqualTo("[System]");
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
        assertThat(Question.PERMISSIONS.answerFor("admin", month)).isEqualTo("[[]]");
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

    /** Share and CMIS ask so before they show an entry; who may not read a folder is told that, as in Alfresco. */
    @Test
    void theFolderAroundAnEntryIsAskedAfterAsAnyOther() {
        NodeRef folder =
                REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef());

        assertThat(REGISTER.as("liming", () -> nodeService().getType(folder))).isEqualTo(ContentModel.TYPE_FOLDER);
        assertThatThrownBy(() -> REGISTER.as("liming", () -> nodeService().getPath(folder)))
                .isInstanceOf(AccessDeniedException.class);
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
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, INTERVENER);
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
