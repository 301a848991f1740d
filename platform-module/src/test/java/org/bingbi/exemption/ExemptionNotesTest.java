package org.bingbi.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.web.FormFields;
import org.bingbi.repository.Register;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes of the exemption guide in the repository: kept for good, their author's alone, and a record may begin from them. */
@Tag("repository")
@Tag("article-12")
@Tag("article-15")
class ExemptionNotesTest {

    private static final Register REGISTER = Register.open();

    private static final FormFields EVENT = Json.read(
            """
            {"intervenerName":"某甲","intervenerOrganisation":"市人民检察院","intervenerPost":"处长",
             "intervenerCategory":"SUPERIOR_PROCURATORATE","caseNumber":"东检刑诉受〔2026〕7号","caseName":"王某盗窃案",
             "interventionAt":"2026-11-20T01:00:00Z","interventionPlace":"会议室","interventionManner":"MEETING",
             "interventionContent":"口头提出补充侦查的意见。"}
            """
                    .getBytes(StandardCharsets.UTF_8),
            FormFields.class);

    private static final Map<String, String> ORAL_GUIDANCE = Map.of(
            "GUIDING_PERSON", "YES",
            "GUIDING_DUTY", "YES",
            "GUIDING_PROCEDURE", "YES",
            "GUIDING_OPINION", "YES",
            "GUIDING_FORM", "ORAL");

    private static final NoteFields ORAL = new NoteFields("ARTICLE_12_3", ORAL_GUIDANCE, null, EVENT);

    @Test
    void whatWasAnsweredIsKeptAndConcludedOnce() {
        NodeRef note = begun("liming", NoteFields.EMPTY);
        REGISTER.as("liming", () -> notes().save(note, ORAL));
        assertThat(read(note).state()).isEqualTo(NoteState.OPEN);

        REGISTER.as("liming", () -> notes().conclude(note));

        Note kept = read(note);
        assertThat(kept.state()).isEqualTo(NoteState.CONCLUDED);
        assertThat(kept.fields()).isEqualTo(ORAL);
        assertThat(kept.fields().finding().flatMap(Finding::outcome)).contains(Outcome.NOTE_FOR_CASE_FILE);
        assertThat(kept.authorName()).isEqualTo("李明");
        assertThat(kept.authorDepartment()).isEqualTo("第一检察部");
        assertThat(kept.holds()).isTrue();
        assertThat(Stream.<Runnable>of(
                        () -> notes().save(note, NoteFields.EMPTY), () -> notes().conclude(note), () -> notes().delete(
                                        note)))
                .allSatisfy(act ->
                        assertThatThrownBy(() -> REGISTER.as("liming", act)).isInstanceOf(OvertakenException.class));
        assertThat(read(note)).isEqualTo(kept);
    }

    @Test
    void aNoteForTheCaseFileSaysWhoWhenAndWhatAboutWhichCase() {
        NodeRef note = begun("liming", new NoteFields("ARTICLE_12_3", ORAL_GUIDANCE, null, null));

        assertThatThrownBy(() -> REGISTER.as("liming", () -> notes().conclude(note)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder(
                                "intervenerName",
                                "intervenerOrganisation",
                                "caseName",
                                "interventionAt",
                                "interventionContent"));
        assertThat(read(note).state()).isEqualTo(NoteState.OPEN);
    }

    @Test
    void whatIsAlteredBehindTheGuidesBackIsNoticed() {
        NodeRef note = concluded("liming", ORAL);

        REGISTER.as("liming", () -> REGISTER.bean("bingbi.access.system", SystemAccess.class)
                .run(() -> REGISTER.bean("bingbi.access.sealedNodes", SealedNodes.class)
                        .writeContent(
                                note, "application/json", Locale.CHINESE, "{}".getBytes(StandardCharsets.UTF_8))));

        assertThat(read(note).holds()).isFalse();
    }

    @Test
    void theSameKeyGivesTheSameNote() {
        NodeRef first = REGISTER.as("liming", () -> notes().create(ORAL, Optional.of("key-1")));
        NodeRef again = REGISTER.as("liming", () -> notes().create(NoteFields.EMPTY, Optional.of("key-1")));
        NodeRef anothers = REGISTER.as("zhaomin", () -> notes().create(NoteFields.EMPTY, Optional.of("key-1")));

        assertThat(again).isEqualTo(first);
        assertThat(anothers).isNotEqualTo(first);
        assertThat(read(first).fields()).isEqualTo(ORAL);
    }

    static Stream<String> everybodyElse() {
        return Stream.concat(
                Office.ORGANISATION.people().stream().map(Person::account).filter(account -> !account.equals("liming")),
                Stream.of("admin"));
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void nobodyButTheAuthorLearnsOfANote(String account) {
        NodeRef open = begun("liming", ORAL);
        NodeRef concluded = concluded("liming", ORAL);

        for (NodeRef note : List.of(open, concluded)) {
            assertThat(Stream.<Runnable>of(
                            () -> notes().read(note),
                            () -> notes().save(note, ORAL),
                            () -> notes().conclude(note),
                            () -> notes().delete(note),
                            () -> notes().record(note)))
                    .allSatisfy(act ->
                            assertThatThrownBy(() -> REGISTER.as(account, act)).isInstanceOf(NotFoundException.class));
            assertThat(catchThrowable(
                            () -> REGISTER.as(account, () -> REGISTER.bean("ContentService", ContentService.class)
                                    .getReader(note, ContentModel.PROP_CONTENT)
                                    .getContentString())))
                    .isInstanceOfAny(AccessDeniedException.class, InvalidNodeRefException.class);
            if (!account.equals("admin")) {
                assertThat(REGISTER.as(account, () -> REGISTER.bean("permissionService", PermissionService.class)
                                .hasPermission(note, PermissionService.READ)))
                        .isEqualTo(AccessStatus.DENIED);
                assertThat(REGISTER.as(account, () -> REGISTER.bean("bingbi.query.exact", ExactQuery.class)
                                .all("SELECT cmis:objectId FROM bb:exemptionNote")))
                        .doesNotContain(note);
            }
        }
        assertThat(read(open).fields()).isEqualTo(ORAL);
    }

    @Test
    void nothingOfANoteStandsOutsideItsContent() {
        NodeRef note = concluded("liming", ORAL);

        assertThat(REGISTER.seen(() -> REGISTER.nodes().getProperties(note).toString()))
                .doesNotContain("某甲", "王某", "东检刑诉受", "补充侦查", "ARTICLE_12", "CASE_FILE");
        assertThat(REGISTER.seen(() -> REGISTER.nodes().getProperty(note, ContentModel.PROP_IS_INDEXED)))
                .isEqualTo(false);
    }

    @ParameterizedTest(name = "{0}, checking bean {1}")
    @CsvSource({"liming, true", "liming, false", "admin, true", "admin, false", "zhengyan, true"})
    void anOpenNoteIsWrittenByTheGuideOnly(String account, boolean checking) {
        NodeRef note = begun("liming", ORAL);
        NodeService nodes = REGISTER.bean(checking ? "NodeService" : "nodeService", NodeService.class);

        assertThat(Stream.<Runnable>of(
                        () -> nodes.setProperty(note, RegisterModel.PROP_NOTE_STATE, "CONCLUDED"),
                        () -> nodes.setProperty(note, RegisterModel.PROP_NOTE_AUTHOR, "zhaomin"),
                        () -> nodes.setProperty(note, ContentModel.PROP_TITLE, "x"),
                        () -> nodes.deleteNode(note),
                        () -> nodes.moveNode(note, home(), ContentModel.ASSOC_CONTAINS, RegisterModel.name("x")),
                        () -> nodes.addAspect(note, ContentModel.ASPECT_VERSIONABLE, Map.of()),
                        () -> write(checking ? "ContentService" : "contentService", note),
                        () -> nodes.createNode(
                                home(),
                                ContentModel.ASSOC_CONTAINS,
                                RegisterModel.name("forged"),
                                RegisterModel.TYPE_EXEMPTION_NOTE,
                                Map.of(RegisterModel.PROP_NOTE_AUTHOR, account))))
                .allSatisfy(act -> assertThat(catchThrowable(() -> REGISTER.as(account, act)))
                        .isInstanceOf(RuntimeException.class));
        assertThat(read(note).fields()).isEqualTo(ORAL);
        assertThat(read(note).state()).isEqualTo(NoteState.OPEN);
    }

    @Test
    @Tag("article-7")
    void aRecordBeginsFromTheSameAnswersAndOnlyOnce() {
        NodeRef note = concluded("liming", ORAL);

        ExemptionNotes.Begun begun = REGISTER.as("liming", () -> notes().record(note));

        assertThat(begun.now()).isTrue();
        assertThat(REGISTER.text(begun.dossier(), RegisterModel.PROP_STATUS)).isEqualTo("DRAFT");
        assertThat(REGISTER.text(begun.dossier(), RegisterModel.PROP_RECORDER)).isEqualTo("liming");
        assertThat(REGISTER.text(begun.dossier(), RegisterModel.PROP_INTERVENER_NAME))
                .isEqualTo("某甲");
        assertThat(REGISTER.seen(
                        () -> REGISTER.nodes().getProperty(begun.dossier(), RegisterModel.PROP_INTERVENTION_AT)))
                .isEqualTo(java.util.Date.from(Instant.parse("2026-11-20T01:00:00Z")));
        NodeRef form = REGISTER.children(begun.dossier(), RegisterModel.TYPE_REGISTER_FORM)
                .get(0);
        assertThat(REGISTER.text(form, RegisterModel.PROP_INTERVENTION_CONTENT)).isEqualTo("口头提出补充侦查的意见。");
        assertThat(read(note).dossier()).contains(begun.dossier().getId());

        assertThat(REGISTER.as("liming", () -> notes().record(note)))
                .isEqualTo(new ExemptionNotes.Begun(begun.dossier(), false));

        REGISTER.as("liming", () -> REGISTER.dossiers().deleteDraft(begun.dossier()));
        assertThat(read(note).dossier()).isEmpty();
        assertThat(REGISTER.as("liming", () -> notes().record(note)).now()).isTrue();
        assertThat(read(note).holds()).isTrue();
    }

    @Test
    void noRecordBeginsFromAnOpenNote() {
        NodeRef note = begun("liming", ORAL);

        assertThatThrownBy(() -> REGISTER.as("liming", () -> notes().record(note)))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void anUnfinishedNoteIsThrownAwayForGood() {
        NodeRef note = begun("liming", ORAL);

        REGISTER.as("liming", () -> notes().delete(note));

        assertThat(REGISTER.seen(() -> REGISTER.nodes().exists(note))).isFalse();
        assertThatThrownBy(() -> read(note)).isInstanceOf(NotFoundException.class);
    }

    private static ExemptionNotes notes() {
        return REGISTER.bean("bingbi.exemption.notes", ExemptionNotes.class);
    }

    private static Note read(NodeRef note) {
        return REGISTER.as("liming", () -> notes().read(note));
    }

    private static NodeRef begun(String author, NoteFields fields) {
        return REGISTER.as(author, () -> notes().create(fields, Optional.empty()));
    }

    private static NodeRef concluded(String author, NoteFields fields) {
        NodeRef note = begun(author, fields);
        REGISTER.as(author, () -> notes().conclude(note));
        return note;
    }

    private static void write(String bean, NodeRef note) {
        REGISTER.bean(bean, ContentService.class)
                .getWriter(note, ContentModel.PROP_CONTENT, true)
                .putContent(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static NodeRef home() {
        return REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome();
    }
}
