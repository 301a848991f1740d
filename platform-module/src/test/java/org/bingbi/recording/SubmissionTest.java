package org.bingbi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Submission as a service, without a repository. */
class SubmissionTest {

    private final MemoryRegister register = new MemoryRegister();
    private final SealedNodes nodes = register.nodes.service();

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    @Tag("article-7")
    @Tag("article-13")
    void aWholeDraftIsSealedNumberedAndOnItsWay() {
        NodeRef dossier = register.draft("liming");
        NodeRef evidence = register.evidence(dossier);

        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("IN_ROUTE");
        assertThat(register.text(dossier, RegisterModel.PROP_NUMBER)).isEqualTo("东检〔2026〕1号");
        assertThat(List.of(dossier, register.form(dossier), evidence))
                .allMatch(node -> nodes.hasAspect(node, RegisterModel.ASPECT_SEALED))
                .allMatch(node -> register.rights.owner(node).equals("System"));
        assertThat(register.open(dossier, "qianjin")).isNotNull();
        assertThat(register.rights.of(dossier, "qianjin")).contains("DossierReader");
        assertThat(register.nodes.content(register.form(dossier))).isEqualTo("登记表");
    }

    /** What the digest covers is what stands afterwards. */
    @Test
    @Tag("article-14")
    void theFormsDigestIsThatOfWhatIsSealed() {
        NodeRef dossier = register.submitted("liming");
        assertThat(register.text(register.form(dossier), RegisterModel.PROP_FORM_DIGEST))
                .isEqualTo(register.digests.now(dossier).sha256());
    }

    @Test
    @Tag("article-13")
    void rulesRunOnceTheRouteIsPlannedOnceTheFormIsReadOnceADigestIsComputedOnce() {
        NodeRef dossier = register.draft("liming");
        NodeRef evidence = register.evidence(dossier);
        NodeRef form = register.form(dossier);
        register.countAgain();

        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.timesChecked()).isEqualTo(1);
        assertThat(register.timesPlanned()).isEqualTo(1);
        assertThat(register.nodes.timesRead(form)).isEqualTo(1);
        assertThat(register.nodes.timesRead(evidence)).isEqualTo(1);
    }

    @Test
    @Tag("article-7")
    void everythingThatIsMissingIsNamedAtOnceAndNothingIsChanged() {
        NodeRef dossier = register.as("liming", () -> register.dossiers.create(Map.of(), Optional.empty()));

        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .contains("intervenerName", "interventionAt", "interventionContent", "behaviours"));
        assertThat(register.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("DRAFT");
        assertThat(nodes.hasAspect(dossier, RegisterModel.ASPECT_SEALED)).isFalse();
    }

    @Test
    @Tag("article-7")
    void aLateRecordNeedsConsentAndItsDeadlinePassesByTheClock() {
        NodeRef dossier = register.draft("liming", Map.of(RegisterModel.PROP_LATE_REASON, "出差"));
        register.clock.advance(Duration.ofDays(10));

        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("record.late-consent"));
    }

    @Test
    @Tag("article-15")
    void anotherPersonsDraftDoesNotExist() {
        NodeRef dossier = register.draft("liming");
        for (String other : List.of("zhaomin", "qianjin", "zhengyan", "admin")) {
            assertThatThrownBy(() -> register.as(other, () -> register.dossiers.submit(dossier)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    @Tag("article-13")
    void whatIsSubmittedIsNotSubmittedAgain() {
        NodeRef dossier = register.submitted("liming");
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    @Tag("article-15")
    void aHeldAccountSubmitsNothing() {
        NodeRef dossier = register.draft("liming");
        register.heldAccounts.add("liming");
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Tag("article-13")
    void whoHasLeftTheOfficeSubmitsNothing() {
        NodeRef dossier = register.draft("liming");
        register.organisation = Office.without("liming");
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers.submit(dossier)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("record.not-in-organisation"));
    }

    @Test
    @Tag("article-13")
    void theHeadWhomItIsAboutGetsNoStepAndIsDenied() {
        NodeRef dossier = register.draft(
                "liming",
                Map.of(
                        RegisterModel.PROP_INTERVENER_NAME,
                        "钱进",
                        RegisterModel.PROP_INTERVENER_ACCOUNT,
                        "qianjin",
                        RegisterModel.name("intervenerCategory"),
                        "OWN_STAFF"));
        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.dossierNodes.steps(dossier))
                .extracting(step -> register.text(step, RegisterModel.PROP_SIGNER))
                .doesNotContain("qianjin")
                .isNotEmpty();
        assertThat(register.rights.of(dossier, "qianjin")).contains("-All");
    }

    /** The same key gives the same draft, in the next month as well. */
    @Test
    @Tag("article-7")
    void aKeyThatWasUsedGivesTheSameDraft() {
        NodeRef first = register.as("liming", () -> register.dossiers.create(Map.of(), Optional.of("key")));
        register.clock.advance(Duration.ofDays(20));
        NodeRef again = register.as("liming", () -> register.dossiers.create(Map.of(), Optional.of("key")));
        NodeRef others = register.as("zhaomin", () -> register.dossiers.create(Map.of(), Optional.of("key")));

        assertThat(again).isEqualTo(first);
        assertThat(others).isNotEqualTo(first);
    }

    @Test
    @Tag("article-7")
    void theTimeOfSubmissionIsTheClocks() {
        NodeRef dossier = register.submitted("liming");
        assertThat(nodes.getProperty(dossier, RegisterModel.PROP_SUBMITTED_AT))
                .isEqualTo(Date.from(MemoryRegister.MORNING));
    }
}
