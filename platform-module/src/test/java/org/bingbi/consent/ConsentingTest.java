package org.bingbi.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Consent to a late record as a service, without a repository. */
@Tag("article-7")
class ConsentingTest {

    private final MemoryRegister register = new MemoryRegister();
    private final NodeRef dossier = register.draft("liming");

    @AfterEach
    void close() {
        register.close();
    }

    private NodeRef asked() {
        register.clock.advance(Duration.ofDays(10));
        register.as("liming", () -> register.consentRequests.ask(dossier, "外出办案"));
        return register.consents.last(dossier).orElseThrow();
    }

    @Test
    void theHeadIsAskedConsentsAndTheRecordIsSubmittedLate() {
        NodeRef consent = asked();
        register.as("qianjin", () -> register.consentRequests.decide(consent, ConsentDecision.GRANT, ""));
        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.text(dossier, RegisterModel.PROP_LATE)).isEqualTo("true");
        assertThat(register.text(register.form(dossier), RegisterModel.PROP_LATE_CONSENT_BY))
                .isEqualTo("钱进");
        assertThat(register.text(register.form(dossier), RegisterModel.PROP_FORM_DIGEST))
                .isEqualTo(register.digests.now(dossier).sha256());
    }

    @Test
    void aRefusalSaysWhyAndTheRecordStaysADraft() {
        NodeRef consent = asked();
        assertThatThrownBy(() -> register.as(
                        "qianjin", () -> register.consentRequests.decide(consent, ConsentDecision.REFUSE, " ")))
                .isInstanceOf(RefusedException.class);
        register.as("qianjin", () -> register.consentRequests.decide(consent, ConsentDecision.REFUSE, "请说明"));
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Tag("article-15")
    void onlyWhoIsAskedDecidesAndOnlyTheRecorderAsksAndWithdraws() {
        NodeRef consent = asked();
        for (String other : List.of("liming", "zhaomin", "shenlan", "zhengyan", "admin")) {
            assertThatThrownBy(() -> register.as(
                            other, () -> register.consentRequests.decide(consent, ConsentDecision.GRANT, "")))
                    .isInstanceOf(NotFoundException.class);
        }
        for (String other : List.of("qianjin", "zhaomin", "zhengyan", "admin")) {
            assertThatThrownBy(() -> register.as(other, () -> register.consentRequests.withdraw(dossier)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> register.as(other, () -> register.consentRequests.ask(dossier, "原因")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void whatIsDecidedStands() {
        NodeRef consent = asked();
        register.as("qianjin", () -> register.consentRequests.decide(consent, ConsentDecision.GRANT, ""));
        assertThatThrownBy(() -> register.as(
                        "qianjin", () -> register.consentRequests.decide(consent, ConsentDecision.REFUSE, "否")))
                .isInstanceOf(OvertakenException.class);
        assertThatThrownBy(() -> register.as("liming", () -> register.consentRequests.withdraw(dossier)))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void whoIsWithdrawnFromReadsItNoMore() {
        NodeRef consent = asked();
        assertThat(register.rights.of(consent, "qianjin")).contains("Read");
        register.as("liming", () -> register.consentRequests.withdraw(dossier));
        assertThat(register.rights.of(consent, "qianjin")).isEmpty();
    }

    @Test
    void consentIsNotAskedForInTimeNorTwice() {
        assertThatThrownBy(() -> register.as("liming", () -> register.consentRequests.ask(dossier, "原因")))
                .isInstanceOf(RefusedException.class);
        asked();
        assertThatThrownBy(() -> register.as("liming", () -> register.consentRequests.ask(dossier, "外出办案")))
                .isInstanceOf(OvertakenException.class);
    }
}
