package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.NamedColleague;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.NamesakeAnswers;
import org.bingbi.routing.StepReassignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague whom the form may mean comes up after the submission: the recorder is asked, and the answer decides (articles 8 and 13). */
@Tag("repository")
@Tag("article-8")
@Tag("article-13")
class NamesakeMidRouteInRepositoryTest {

    private static final String INTERVENER = "intervenerNamesakes";
    private static final String BEHIND = "behindNamesakes";

    private static final Register REGISTER = Register.another();
    private static final Seen SEEN = new Seen(REGISTER);
    private static final NamesakeAnswers ANSWERS =
            REGISTER.bean("bingbi.routing.namesakeAnswers", NamesakeAnswers.class);

    /** Posts that sign; the new holder is {@code hexiaolan}, who came after the submission. */
    enum Post {
        DEPARTMENT_HEAD("钱进,qianjin,主任,部门负责人,", "何晓岚,hexiaolan,主任,部门负责人,", 0),
        SUPERVISING_LEADER("沈岚,shenlan,副检察长,院领导,01;02", "何晓岚,hexiaolan,副检察长,院领导,01;02", 1),
        HEAD_OF_DISCIPLINE_OFFICE("郑严,zhengyan,主任,部门负责人;纪检监察机构负责人,", "何晓岚,hexiaolan,主任,部门负责人;纪检监察机构负责人,", 1);

        private final String before;
        private final String after;
        private final int turn;

        Post(String before, String after, int turn) {
            this.before = before;
            this.after = after;
            this.turn = turn;
        }

        String filled(String lines) {
            return lines.replace(before, after);
        }
    }

    @BeforeAll
    static void somebodyNew() {
        REGISTER.as("admin", () -> REGISTER.bean("personService", PersonService.class)
                .createPerson(Map.of(
                        ContentModel.PROP_USERNAME, "hexiaolan",
                        ContentModel.PROP_FIRSTNAME, "何晓岚",
                        ContentModel.PROP_LASTNAME, "")));
    }

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(lines -> lines);
    }

    /** Before the step opens, and while it is open at the predecessor. */
    static Stream<Arguments> table() {
        return Stream.of(Post.values())
                .flatMap(post -> Stream.of(INTERVENER, BEHIND)
                        .flatMap(field -> Stream.of(true, false).flatMap(open -> Stream.of(true, false)
                                .map(isMeant -> Arguments.of(post, field, open, isMeant)))))
                // The department head's step is open from the first moment.
                .filter(row -> row.get()[0] != Post.DEPARTMENT_HEAD || (boolean) row.get()[2]);
    }

    @ParameterizedTest(name = "{0}, {1}, open: {2}, meant: {3}")
    @MethodSource("table")
    void unansweredTheyReceiveNoStepAndTheAnswerDecides(Post post, String field, boolean open, boolean isMeant) {
        NodeRef dossier = submitted(form -> named(form, field, "何晓岚"));
        if (open && post.turn == 1) {
            REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        }
        organisation(post::filled);
        if (!open) {
            REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        }

        assertThat(SEEN.signers(dossier)).doesNotContain("hexiaolan");
        assertThat(reads("hexiaolan", dossier)).isFalse();
        assertThat(asked(dossier)).containsExactly(field + " hexiaolan");
        assertThat(SEEN.acts(dossier)).contains(TrailAct.NAMESAKE_ASKED);

        answer(dossier, field, isMeant);

        assertThat(SEEN.signers(dossier).contains("hexiaolan")).isEqualTo(!isMeant);
        assertThat(reads("hexiaolan", dossier)).isEqualTo(!isMeant);
        assertThat(asked(dossier)).isEmpty();
        assertThat(SEEN.acts(dossier)).contains(isMeant ? TrailAct.NAMESAKE_MEANT : TrailAct.NAMESAKE_NOT_MEANT);
        answer(dossier, field, isMeant);
        assertThatThrownBy(() -> answer(dossier, field, !isMeant)).isInstanceOf(OvertakenException.class);
        REGISTER.signEverybody(dossier);
        assertThat(SEEN.status(dossier)).isEqualTo("REGISTERED");
        assertThat(SEEN.chainHolds(dossier)).isTrue();
        assertThat(REGISTER.children(dossier, RegisterModel.TYPE_CONFLICT)).hasSize(isMeant ? 1 : 0);
    }

    /** However it is written: each may be the new department head, none certainly is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "何晓岚",
                "何　晓岚",
                "何 晓 岚",
                "何\u200B晓岚",
                "何晓嵐",
                "何曉嵐",
                "何·晓岚",
                "“何晓岚”",
                "何晓岚同志",
                "何晓岚主任",
                "主任何晓岚",
                "何主任",
                "hexiaolan",
                "HeXiaoLan",
                "ｈｅｘｉａｏｌａｎ",
                "he xiao lan",
                "hé xiǎolán",
                "我院何晓岚",
                "何晓岚（主任）",
                "何晓岚先生"
            })
    void howeverTheNameIsWritten(String name) {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, name));
        organisation(Post.DEPARTMENT_HEAD::filled);

        assertThat(SEEN.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(asked(dossier)).containsExactly(INTERVENER + " hexiaolan");
        answer(dossier, INTERVENER, false);
        assertThat(SEEN.signers(dossier)).containsExactlyInAnyOrder("hexiaolan", "shenlan", "zhengyan");
        REGISTER.signEverybody(dossier);
        assertThat(SEEN.status(dossier)).isEqualTo("REGISTERED");
    }

    @Test
    void whoIsCertainIsLeftOutUnasked() {
        NodeRef dossier = submitted(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, "何 晓岚");
            form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院");
            form.put(RegisterModel.PROP_INTERVENER_POST, "主任");
        });
        organisation(Post.DEPARTMENT_HEAD::filled);

        assertThat(asked(dossier)).isEmpty();
        assertThat(reads("hexiaolan", dossier)).isFalse();
    }

    @Test
    void aStrangerIsNotAskedAbout() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "欧阳文"));
        organisation(Post.DEPARTMENT_HEAD::filled);

        assertThat(asked(dossier)).isEmpty();
        assertThat(SEEN.signers(dossier)).containsExactly("hexiaolan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qianjin", "shenlan", "zhengyan", "wangfang", "zhaomin", "zhouzheng", "hexiaolan", "admin"})
    void nobodyElseIsAskedOrAnswers(String account) {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        organisation(Post.DEPARTMENT_HEAD::filled);
        NodeRef question = question(dossier);

        assertThat(REGISTER.<List<NamedColleague>>as(account, () -> ANSWERS.waiting(dossier)))
                .isEmpty();
        assertThatThrownBy(() -> REGISTER.as(account, () -> ANSWERS.answer(dossier, INTERVENER, "hexiaolan", false)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> REGISTER.as(account, () -> REGISTER.publicNodes()
                        .setProperty(question, RegisterModel.PROP_QUESTION_MEANT, false)))
                .isInstanceOf(RuntimeException.class);
    }

    /** By no other channel, not even by the recorder; and nobody makes or deletes a question. */
    @ParameterizedTest
    @ValueSource(strings = {"liming", "admin", "System"})
    void aQuestionIsTheRegistersOwn(String account) {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        organisation(Post.DEPARTMENT_HEAD::filled);
        NodeRef question = question(dossier);
        List<Runnable> acts = List.of(
                () -> REGISTER.publicNodes().setProperty(question, RegisterModel.PROP_QUESTION_STATE, "ANSWERED"),
                () -> REGISTER.nodes().setProperty(question, RegisterModel.PROP_QUESTION_MEANT, false),
                () -> REGISTER.nodes().deleteNode(question),
                () -> REGISTER.nodes()
                        .setProperty(
                                dossier,
                                RegisterModel.PROP_LATER_INTERVENER_NAMESAKES,
                                new ArrayList<>(List.of("hexiaolan"))),
                () -> REGISTER.nodes()
                        .createNode(
                                dossier,
                                ContentModel.ASSOC_CONTAINS,
                                RegisterModel.name("forged"),
                                RegisterModel.TYPE_NAMESAKE_QUESTION));

        acts.forEach(act -> assertThatThrownBy(() -> REGISTER.as(account, act)).isInstanceOf(RuntimeException.class));
        assertThat(asked(dossier)).containsExactly(INTERVENER + " hexiaolan");
        assertThat(reads("hexiaolan", dossier)).isFalse();
    }

    /** Once the recorder has left, the discipline office answers as soon as it has received the record. */
    @Test
    void whereTheRecorderHasLeftTheDisciplineOfficeAnswers() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        organisation(lines -> Post.SUPERVISING_LEADER.filled(lines).replace("01,第一检察部,李明,liming,检察官,,\n", ""));

        REGISTER.as("wangfang", () -> ANSWERS.answer(dossier, INTERVENER, "hexiaolan", false));
        assertThat(SEEN.signers(dossier)).contains("hexiaolan");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void theQuestionEndsWithTheColleaguesPost(Post post) {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        organisation(post::filled);
        assertThat(asked(dossier)).hasSize(1);
        organisation(lines -> lines);

        assertThat(asked(dossier)).isEmpty();
        assertThat(REGISTER.text(question(dossier), RegisterModel.PROP_QUESTION_STATE))
                .isEqualTo("WITHDRAWN");
        organisation(post::filled);
        assertThat(asked(dossier)).as("asked again").hasSize(1);
    }

    /** In between the form itself asks; what was answered before stands on it. */
    @Test
    void aReturnedFormAsksItselfAndTakesTheAnswersOver() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        organisation(Post.DEPARTMENT_HEAD::filled);
        REGISTER.as("shenlan", () -> REGISTER.signatures()
                .giveBack(SEEN.stepOf(dossier, "shenlan"), "补正", Optional.empty()));
        assertThat(asked(dossier)).isEmpty();
        assertThatThrownBy(() -> REGISTER.as("liming", () -> REGISTER.dossiers().submit(dossier)))
                .isInstanceOf(RefusedException.class);

        organisation(lines -> lines);
        NodeRef answered = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        organisation(Post.DEPARTMENT_HEAD::filled);
        answer(answered, INTERVENER, false);
        REGISTER.as("hexiaolan", () -> REGISTER.signatures()
                .giveBack(SEEN.stepOf(answered, "hexiaolan"), "补正", Optional.empty()));
        REGISTER.as("liming", () -> REGISTER.dossiers().submit(answered));
        assertThat(SEEN.signers(answered)).containsExactly("hexiaolan");
    }

    /** What is signed already holds: the answer is not part of what the signature covers. */
    @Test
    void signaturesHoldAfterTheAnswer() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        NodeRef head = REGISTER.open(dossier).get(0);
        REGISTER.sign(head);
        organisation(Post.SUPERVISING_LEADER::filled);
        answer(dossier, INTERVENER, false);

        assertThat(REGISTER.<Boolean>seen(() -> REGISTER.signatures().holds(head)))
                .isTrue();
    }

    /** Whoever joins the office later is asked about too, though the route is over. */
    @Test
    @Tag("article-15")
    void ofAJoiningReaderTheAnswerOpensOldEntries() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        REGISTER.signEverybody(dossier);
        organisation(lines -> lines + "03,检务督察部,何晓岚,hexiaolan,干部,纪检监察机构,\n");
        assertThat(reads("hexiaolan", dossier)).isFalse();
        assertThat(asked(dossier)).containsExactly(INTERVENER + " hexiaolan");

        answer(dossier, INTERVENER, false);
        assertThat(reads("hexiaolan", dossier)).isTrue();
        organisation(lines -> lines);
        organisation(lines -> lines + "03,检务督察部,何晓岚,hexiaolan,干部,纪检监察机构,\n");
        assertThat(reads("hexiaolan", dossier)).as("the answer stands").isTrue();
        assertThat(asked(dossier)).isEmpty();
    }

    @Test
    void theRoundOfTheJobAsksNothingTwice() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚"));
        organisation(Post.DEPARTMENT_HEAD::filled);
        REGISTER.bean("bingbi.routing.succession", StepReassignment.class).round();

        assertThat(REGISTER.children(dossier, RegisterModel.TYPE_NAMESAKE_QUESTION))
                .hasSize(1);
    }

    private static void answer(NodeRef dossier, String field, boolean isMeant) {
        REGISTER.as("liming", () -> ANSWERS.answer(dossier, field, "hexiaolan", isMeant));
    }

    private static List<String> asked(NodeRef dossier) {
        return REGISTER.<List<NamedColleague>>as("liming", () -> ANSWERS.waiting(dossier)).stream()
                .map(colleague ->
                        colleague.field().fieldName() + " " + colleague.person().account())
                .toList();
    }

    private static NodeRef question(NodeRef dossier) {
        return REGISTER.children(dossier, RegisterModel.TYPE_NAMESAKE_QUESTION).get(0);
    }

    private static boolean reads(String account, NodeRef dossier) {
        return REGISTER.as(account, () -> REGISTER.publicNodes().exists(dossier));
    }

    private static void named(Map<QName, Serializable> form, String field, String name) {
        if (field.equals(INTERVENER)) {
            form.put(RegisterModel.PROP_INTERVENER_NAME, name);
        } else {
            form.put(RegisterModel.PROP_BEHIND_NAME, name);
            form.put(RegisterModel.PROP_BEHIND_RELATION, "STAFF");
        }
    }

    private static NodeRef submitted(Consumer<Map<QName, Serializable>> change) {
        Map<QName, Serializable> form = Register.form(ReportOption.USUAL, "");
        change.accept(form);
        return REGISTER.as("liming", () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.dossiers().submit(dossier);
            return dossier;
        });
    }

    private static void organisation(UnaryOperator<String> change) {
        REGISTER.organisation(change.apply(Office.LINES));
    }
}
