package org.bingbi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing, returning and stepping back as services, without a repository. */
class SigningTest {

    private final MemoryRegister register = new MemoryRegister();
    private final NodeRef dossier = register.submitted("liming");
    private final NodeRef step = register.open(dossier, "qianjin");

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    @Tag("article-13")
    @Tag("article-14")
    void theHeadSignsAndTheLeaderIsNext() {
        String seen = register.as("qianjin", () -> register.signatures.digestNow(dossier));

        register.as("qianjin", () -> register.signatures.sign(step, "已阅，报分管领导。", seen));

        assertThat(register.text(step, RegisterModel.PROP_STEP_STATE)).isEqualTo("SIGNED");
        assertThat(register.text(step, RegisterModel.PROP_SIGNED_BY)).isEqualTo("qianjin");
        assertThat(register.text(step, RegisterModel.PROP_SIGNED_DIGEST)).isEqualTo(seen);
        assertThat(register.signatures.holds(step)).isTrue();
        assertThat(register.open(dossier, "shenlan")).isNotNull();
        assertThat(register.rights.of(step, "qianjin")).doesNotContain("DossierSignatory");
        assertThat(register.rights.of(dossier, "qianjin")).contains("DossierReader");
    }

    @Test
    @Tag("article-14")
    void rulesRunOnceTheRouteIsPlannedOnceTheFormIsReadOnceADigestIsComputedOnce() {
        NodeRef other = register.draft("zhaomin");
        NodeRef evidence = register.evidence(other);
        register.as("zhaomin", () -> register.dossiers.submit(other));
        NodeRef waiting = register.open(other, "qianjin");
        register.countAgain();

        register.as("qianjin", () -> register.signatures.sign(waiting, "已阅。", ""));

        assertThat(register.timesChecked()).isEqualTo(1);
        assertThat(register.timesPlanned()).isEqualTo(1);
        assertThat(register.nodes.timesRead(register.form(other))).isEqualTo(1);
        assertThat(register.nodes.timesRead(evidence)).isEqualTo(1);
    }

    @Test
    @Tag("article-14")
    void aReturnGivesTheRecorderANewRevisionAndReadsTheFormOnce() {
        register.countAgain();
        NodeRef was = register.form(dossier);

        register.as("qianjin", () -> register.signatures.giveBack(step, "请补充时间。", Optional.empty()));

        assertThat(register.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("RETURNED");
        assertThat(register.form(dossier)).isNotEqualTo(was);
        assertThat(register.text(register.form(dossier), RegisterModel.PROP_INTERVENER_NAME))
                .isEqualTo("杨某");
        assertThat(register.rights.of(register.form(dossier), "liming")).contains("Read", "WriteProperties");
        assertThat(register.nodes.timesRead(was)).isEqualTo(1);
    }

    @Test
    @Tag("article-13")
    void whoStepsBackReadsNoMoreAndTheNextSigns() {
        register.as("qianjin", () -> register.signatures.stepBack(step, "系过问人亲属"));

        assertThat(register.text(step, RegisterModel.PROP_STEP_STATE)).isEqualTo("RECUSED");
        assertThat(register.rights.of(dossier, "qianjin")).contains("-All");
        assertThat(register.open(dossier, "shenlan")).isNotNull();
    }

    @Test
    @Tag("article-15")
    void forAnybodyElseTheStepDoesNotExist() {
        for (String other : List.of("liming", "zhaomin", "shenlan", "zhengyan", "zhouzheng", "admin")) {
            assertThatThrownBy(() -> register.as(other, () -> register.signatures.sign(step, "已阅。", "")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> register.as(other, () -> register.signatures.stepBack(step, "回避")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    @Tag("article-14")
    void aStepIsSignedOnce() {
        register.as("qianjin", () -> register.signatures.sign(step, "已阅。", ""));
        assertThatThrownBy(() -> register.as("qianjin", () -> register.signatures.sign(step, "已阅。", "")))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    @Tag("article-14")
    void whatHasChangedSinceItWasSeenIsNotSigned() {
        String seen = register.signatures.digestNow(dossier);
        register.evidence(dossier);
        assertThatThrownBy(() -> register.as("qianjin", () -> register.signatures.sign(step, "已阅。", seen)))
                .isInstanceOf(OvertakenException.class);
        assertThat(register.text(step, RegisterModel.PROP_STEP_STATE)).isEqualTo("OPEN");
    }

    @Test
    @Tag("article-14")
    void anOpinionIsNeededAndHasALength() {
        for (String words : List.of("", "  ", "　", "长".repeat(20_001))) {
            assertThatThrownBy(() -> register.as("qianjin", () -> register.signatures.sign(step, words, "")))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    @Tag("article-14")
    void aHeldAccountSignsNothing() {
        register.heldAccounts.add("qianjin");
        assertThatThrownBy(() -> register.as("qianjin", () -> register.signatures.sign(step, "已阅。", "")))
                .isInstanceOf(RefusedException.class);
    }
}
