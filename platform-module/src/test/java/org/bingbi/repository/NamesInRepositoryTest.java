package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody signs about himself, however the recorder writes the name (articles 8 and 13). */
@Tag("repository")
@Tag("article-13")
class NamesInRepositoryTest {

    private static final QName NAMESAKES = RegisterModel.name("intervenerNamesakes");
    private static final QName BEHIND_NAMESAKES = RegisterModel.name("behindNamesakes");

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(lines -> lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "钱进",
                "钱　进",
                "钱 进",
                "钱\u200B进",
                "\uFEFF钱进",
                "钱\u00AD进",
                "钱进主任",
                "主任钱进",
                "主任 钱进",
                "钱进同志",
                "錢進",
                "钱·进",
                "钱．进",
                "钱、进",
                "“钱进”",
                "钱进（主任）",
                "QianJin",
                "ｑｉａｎｊｉｎ",
                "qian jin",
                "第一检察部主任钱进",
                "我院钱进",
                "钱\uFE00进",
                "钱\u2060进"
            })
    void whoIsCertainIsLeftOutAtOnce(String name) {
        NodeRef dossier = submitted(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, name);
            form.put(RegisterModel.PROP_INTERVENER_CATEGORY, "OWN_STAFF");
            form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院第一检察部");
            form.put(RegisterModel.PROP_INTERVENER_POST, "主任");
        });

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
        assertThat(register.text(form(dossier), RegisterModel.PROP_INTERVENER_NAME))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "钱进",
                "钱　进",
                "钱\u200B进",
                "钱进主任",
                "钱进同志",
                "錢進",
                "qianjin",
                "钱主任",
                "钱某某",
                "主任",
                "Qian Jin",
                "qián jìn"
            })
    void ofWhoIsPossibleTheRecorderMustSayIt(String name) {
        Consumer<Map<QName, Serializable>> elsewhere = form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, name);
            form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, name.equals("钱某某") ? "" : "某某公司");
        };
        if (name.equals("钱某某")) {
            elsewhere = elsewhere.andThen(form -> form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院"));
        }
        NodeRef dossier = draft(elsewhere);
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers().submit(dossier)))
                .isInstanceOf(RefusedException.class);
        assertThat(seen.status(dossier)).isEqualTo("DRAFT");

        answer(dossier, NAMESAKES, possible(dossier));
        register.as("liming", () -> register.dossiers().submit(dossier));
        assertThat(seen.signers(dossier)).as("another person").containsExactly("qianjin");
    }

    @Test
    void throughTheNodeServiceItIsAskedAsWell() {
        NodeRef dossier = draft(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "钱 进"));
        assertThatThrownBy(() -> register.as("liming", () -> register.publicNodes()
                        .setProperty(dossier, RegisterModel.PROP_STATUS, "IN_ROUTE")))
                .hasMessageContaining("钱进");
        assertThat(register.open(dossier)).isEmpty();
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    void yesIsTheAccount() {
        NodeRef dossier = submitted(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, "钱 进");
            form.put(RegisterModel.PROP_INTERVENER_ACCOUNT, "qianjin");
        });
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    @Test
    @Tag("article-8")
    void theSameOfWhoIsBehind() {
        NodeRef certain = submitted(form -> {
            form.put(RegisterModel.PROP_BEHIND_NAME, "主任钱　进");
            form.put(RegisterModel.PROP_BEHIND_ORGANISATION, "本院");
            form.put(RegisterModel.PROP_BEHIND_RELATION, "STAFF");
        });
        assertThat(seen.signers(certain)).containsExactlyInAnyOrder("shenlan", "zhengyan");

        NodeRef asked = draft(form -> {
            form.put(RegisterModel.PROP_BEHIND_NAME, "钱　进");
            form.put(RegisterModel.PROP_BEHIND_RELATION, "STAFF");
        });
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers().submit(asked)))
                .isInstanceOf(RefusedException.class);
        answer(asked, BEHIND_NAMESAKES, Set.of("qianjin"));
        register.as("liming", () -> register.dossiers().submit(asked));
        assertThat(seen.signers(asked)).containsExactly("qianjin");
    }

    @Test
    void noAnswerStandsAgainstWhatIsCertain() {
        NodeRef dossier = draft(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, "钱进");
            form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院");
            form.put(RegisterModel.PROP_INTERVENER_POST, "主任");
            form.put(NAMESAKES, new ArrayList<>(List.of("qianjin")));
        });
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers().submit(dossier)))
                .isInstanceOf(RefusedException.class);
    }

    /** The head of the discipline office, its member and the chief procurator are left out in the ways of article 13. */
    @Test
    void theWaysOfTheOfficeHoldForWhoeverIsMeantByName() {
        assertThat(afterHeadAndLeader("郑　严", "主任")).containsExactly("zhouzheng");
        NodeRef chief = submitted(form -> own(form, "周\u200B正", "检察长"));
        register.sign(seen.stepOf(chief, "qianjin"));
        register.sign(seen.stepOf(chief, "shenlan"));
        assertThat(seen.status(chief)).isEqualTo("FOR_SUPERIOR");
        NodeRef member = submitted(form -> own(form, "王芳干部", "干部"));
        register.sign(seen.stepOf(member, "qianjin"));
        assertThat(seen.readers(member)).contains("zhengyan").doesNotContain("wangfang");
    }

    @Test
    void somebodyNewWhoMayBeMeantGetsNoStep() {
        NodeRef dossier = submitted(form -> form.put(RegisterModel.PROP_INTERVENER_NAME, "赵 小 敏"));
        assertThat(seen.signers(dossier)).containsExactly("qianjin");
        organisation(lines -> lines.replace("钱进,qianjin", "赵小敏,qianjin"));

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    void whoWasDeniedStaysSoUnderAnotherName() {
        NodeRef dossier = submitted(form -> own(form, "沈 岚", "副检察长"));
        organisation(lines -> lines.replace("沈岚,shenlan", "沈兰兰,shenlan"));
        register.sign(seen.stepOf(dossier, "qianjin"));

        assertThat(seen.signers(dossier)).doesNotContain("shenlan");
        assertThat(seen.readers(dossier)).doesNotContain("shenlan");
    }

    @Test
    void theRecordersNoHoldsWhateverPostTheNamesakeGetsLater() {
        NodeRef dossier = submitted(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, "沈岚");
            form.put(RegisterModel.PROP_INTERVENER_POST, "副局长");
            form.put(NAMESAKES, new ArrayList<>(List.of("shenlan")));
        });
        register.sign(seen.stepOf(dossier, "qianjin"));
        assertThat(seen.signers(dossier)).contains("shenlan");
        organisation(lines -> lines.replace("沈岚,shenlan,副检察长", "沈岚,shenlan,副局长"));
        assertThat(seen.signers(dossier)).contains("shenlan");
    }

    @Test
    void paddedNamesAndAccountsInAnotherCaseAreTakenAsTheRepositoryHasThem() {
        organisation(lines -> lines.replace("沈岚,shenlan", "沈　岚,ShenLan")
                .replace("李明,liming", " 李 明,ＬｉＭｉｎｇ ")
                .replace("钱进,qianjin", "钱\u200B进,QIANJIN\u00A0"));
        OrganisationService office = register.bean("bingbi.organisation.service", OrganisationService.class);
        register.as("liming", () -> {
            assertThat(office.isRecorder("liming")).isTrue();
            assertThat(office.current().person("shenlan").orElseThrow().name()).isEqualTo("沈岚");
            assertThat(office.current().person("qianjin").orElseThrow().name()).isEqualTo("钱进");
        });
        NodeRef dossier = submitted(form -> own(form, "钱进", "主任"));
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    @Test
    void anAccountThatNobodyHasIsNamedByItsLine() {
        assertThatThrownBy(() -> organisation(lines -> lines.replace("李明,liming", "李明,li.ming")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problems().get(0).line()).isEqualTo(5);
                    assertThat(refused.problems().get(0).value()).isEqualTo("li.ming");
                });
    }

    private List<String> afterHeadAndLeader(String name, String post) {
        NodeRef dossier = submitted(form -> own(form, name, post));
        register.sign(seen.stepOf(dossier, "qianjin"));
        register.sign(seen.stepOf(dossier, "shenlan"));
        return List.copyOf(seen.signers(dossier));
    }

    private static void own(Map<QName, Serializable> form, String name, String post) {
        form.put(RegisterModel.PROP_INTERVENER_NAME, name);
        form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院");
        form.put(RegisterModel.PROP_INTERVENER_POST, post);
    }

    private NodeRef draft(Consumer<Map<QName, Serializable>> change) {
        Map<QName, Serializable> form = Register.form(ReportOption.USUAL, "");
        change.accept(form);
        return register.as("liming", () -> register.dossiers().create(form, Optional.empty()));
    }

    private NodeRef submitted(Consumer<Map<QName, Serializable>> change) {
        NodeRef dossier = draft(change);
        register.as("liming", () -> register.dossiers().submit(dossier));
        return dossier;
    }

    private void answer(NodeRef dossier, QName field, Set<String> accounts) {
        register.as(
                "liming", () -> register.publicNodes().setProperty(form(dossier), field, new ArrayList<>(accounts)));
    }

    private Set<String> possible(NodeRef dossier) {
        return register.<Set<String>>seen(
                () -> register.bean("bingbi.routing.plans", org.bingbi.routing.RoutePlans.class).named(dossier).stream()
                        .map(colleague -> colleague.person().account())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private NodeRef form(NodeRef dossier) {
        return register.seen(() -> register.bean("bingbi.record.dossierNodes", DossierNodes.class)
                .currentForm(dossier)
                .orElseThrow());
    }

    private void organisation(UnaryOperator<String> change) {
        register.organisation(change.apply(Office.LINES));
    }
}
