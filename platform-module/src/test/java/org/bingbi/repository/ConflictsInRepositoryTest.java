package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.Conflicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 13: conflicts that come out after the submission. */
@Tag("repository")
@Tag("article-13")
class ConflictsInRepositoryTest {

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final Conflicts conflicts = register.bean("bingbi.routing.conflicts", Conflicts.class);

    @Test
    void theHeadWhoTurnsOutToBeTheIntervenerLosesItAtOnceAndItGoesOnWithoutHim() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        name("liming", dossier, "qianjin");

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "shenlan", "zhengyan", "wangfang");
        assertThat(seen.acts(dossier)).contains(TrailAct.CONFLICT_FOUND, TrailAct.STEP_PASSED_ON);
        assertThat(seen.chainHolds(dossier)).isTrue();
    }

    @Test
    void whatWasSignedStaysWhenItsSignerTurnsOutToBeBehindIt() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef head = register.open(dossier).get(0);
        register.sign(head);
        name("zhengyan", dossier, "qianjin");

        assertThat(register.text(head, RegisterModel.PROP_STEP_STATE)).isEqualTo("SIGNED");
        assertThat(register.<Boolean>seen(() -> register.signatures().holds(head)))
                .isTrue();
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
        assertThat(seen.readers(head)).doesNotContain("qianjin");
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    @Test
    void whenTheHeadOfTheDisciplineOfficeStepsBackTheChiefProcuratorSigns() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.sign(register.open(dossier).get(0));
        NodeRef his = seen.stepOf(dossier, "zhengyan");
        register.as("zhengyan", () -> register.signatures().stepBack(his, "与过问人系近亲属"));

        assertThat(register.text(his, RegisterModel.PROP_STEP_STATE)).isEqualTo("RECUSED");
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhouzheng");
        assertThat(seen.readers(dossier))
                .containsExactlyInAnyOrder("liming", "qianjin", "shenlan", "zhouzheng", "wangfang");
        assertThat(seen.acts(dossier)).contains(TrailAct.RECUSED);
        register.sign(seen.stepOf(dossier, "shenlan"));
        register.sign(seen.stepOf(dossier, "zhouzheng"));
        assertThat(seen.status(dossier)).isEqualTo("REGISTERED");
    }

    @Test
    void whenTheLastWhoWaitsStepsBackItIsRegisteredOnWhatWasSigned() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.sign(register.open(dossier).get(0));
        register.sign(seen.stepOf(dossier, "zhengyan"));
        register.as("shenlan", () -> register.signatures().stepBack(seen.stepOf(dossier, "shenlan"), "利害关系"));

        assertThat(seen.status(dossier)).isEqualTo("REGISTERED");
        assertThat(seen.readers(dossier)).doesNotContain("shenlan");
    }

    @Test
    void steppingBackWorksByTheNodeServiceAlone() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        NodeService nodes = register.bean("NodeService", NodeService.class);
        register.as(
                "qianjin",
                () -> nodes.addProperties(
                        step, Map.of(RegisterModel.PROP_DECISION, "RECUSE", RegisterModel.PROP_OPINION, "亲属")));

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    void nobodyStepsBackWithoutAReason() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);

        assertThatThrownBy(
                        () -> register.as("qianjin", () -> register.signatures().stepBack(step, " ")))
                .isInstanceOf(RefusedException.class);
        assertThat(seen.signers(dossier)).containsExactly("qianjin");
    }

    @Test
    void whenItTurnsOutToBeTheChiefProcuratorItGoesToTheSuperiorOffice() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.sign(register.open(dossier).get(0));
        name("liming", dossier, "zhouzheng");

        assertThat(seen.signers(dossier)).containsExactly("shenlan");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin", "shenlan");
        register.sign(seen.stepOf(dossier, "shenlan"));
        assertThat(seen.status(dossier)).isEqualTo("FOR_SUPERIOR");
    }

    @Test
    void onceRegisteredOnlyTheRightsChange() {
        NodeRef dossier = register.registered("liming");
        name("wangfang", dossier, "shenlan");

        assertThat(seen.status(dossier)).isEqualTo("REGISTERED");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin", "zhengyan", "wangfang");
    }

    @Test
    void aConflictMayBePutThereByTheNodeServiceAlone() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef conflict = put(
                "liming",
                dossier,
                Map.of(RegisterModel.PROP_CONFLICT_ACCOUNT, "qianjin", RegisterModel.PROP_CONFLICT_REASON, "本人即为过问人"));

        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
        assertThat(register.text(conflict, RegisterModel.PROP_CONFLICT_KIND)).isEqualTo("FOUND");
        assertThatThrownBy(() -> put(
                        "liming",
                        dossier,
                        Map.of(RegisterModel.PROP_CONFLICT_ACCOUNT, "nobody", RegisterModel.PROP_CONFLICT_REASON, "x")))
                .isInstanceOf(IntegrityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qianjin", "shenlan", "zhaomin", "zhengyan", "zhouzheng", "admin"})
    void nobodyElseNamesAnybody(String account) {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");

        assertThatThrownBy(() -> put(
                        account,
                        dossier,
                        Map.of(
                                RegisterModel.PROP_CONFLICT_ACCOUNT,
                                "shenlan",
                                RegisterModel.PROP_CONFLICT_REASON,
                                "x")))
                .satisfies(Seen::isKeptOut);
        assertThat(seen.signers(dossier)).containsExactly("qianjin");
    }

    @Test
    void somebodyIsNamedOnceWithAReasonAndTheRecorderNever() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        name("liming", dossier, "shenlan");

        assertThatThrownBy(() -> name("liming", dossier, "shenlan")).isInstanceOf(OvertakenException.class);
        assertThatThrownBy(() -> name("liming", dossier, "liming")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> register.as("liming", () -> conflicts.name(dossier, "guping", "")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> name("zhaomin", dossier, "guping")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatCameOutHoldsAlsoAfterAReturn() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.as("qianjin", () -> register.signatures()
                .giveBack(register.open(dossier).get(0), "补正", java.util.Optional.empty()));
        name("liming", dossier, "qianjin");
        register.as("liming", () -> register.dossiers().submit(dossier));

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    private void name(String who, NodeRef dossier, String account) {
        register.as(who, () -> conflicts.name(dossier, account, "后来查明即为过问人"));
    }

    private NodeRef put(
            String who, NodeRef dossier, Map<org.alfresco.service.namespace.QName, java.io.Serializable> properties) {
        return register.as(who, () -> register.bean("NodeService", NodeService.class)
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("conflict"),
                        RegisterModel.TYPE_CONFLICT,
                        properties)
                .getChildRef());
    }
}
