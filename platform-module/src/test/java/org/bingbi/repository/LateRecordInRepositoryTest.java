package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.audit.TrailAct;
import org.bingbi.consent.ConsentDecision;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.Conflicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 7: 情况特殊的，经部门主要负责人同意，可以事后补记，但要注明理由. */
@Tag("repository")
@Tag("article-7")
class LateRecordInRepositoryTest {

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final ConsentRequests requests = register.bean("bingbi.consent.requests", ConsentRequests.class);
    private final NodeService nodes = register.bean("NodeService", NodeService.class);

    @Test
    void withoutConsentALateRecordIsRefusedAndTheWayOutIsNamed() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "出差在外");
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> register.as("liming", () -> register.dossiers().submit(dossier)));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("record.late-consent");
            assertThat(problem.arguments()).contains("钱进");
        });
        assertThat(seen.status(dossier)).isEqualTo("DRAFT");
    }

    /** As Share's own form, CMIS or the v1 API would write it. */
    @Test
    void withoutConsentItIsNotSubmittedBySettingItsStatusEither() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "出差在外");
        for (NodeService channel : List.of(nodes, register.nodes())) {
            assertThatThrownBy(() -> register.as(
                            "liming", () -> channel.setProperty(dossier, RegisterModel.PROP_STATUS, "IN_ROUTE")))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("钱进");
        }
        assertThat(seen.status(dossier)).isEqualTo("DRAFT");
    }

    @Test
    void withConsentItIsSubmittedAndMarkedForGood() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);
        assertThat(register.text(consent, RegisterModel.PROP_CONSENT_GIVER)).isEqualTo("qianjin");
        register.as("qianjin", () -> requests.decide(consent, ConsentDecision.GRANT, "情况属实"));
        register.as("liming", () -> register.dossiers().submit(dossier));

        NodeRef form =
                register.children(dossier, RegisterModel.TYPE_REGISTER_FORM).get(0);
        assertThat(seen.status(dossier)).isEqualTo("IN_ROUTE");
        assertThat(register.text(dossier, RegisterModel.PROP_LATE)).isEqualTo("true");
        assertThat(register.text(form, RegisterModel.PROP_LATE_CONSENT_BY)).isEqualTo("钱进");
        assertThat(register.text(form, RegisterModel.PROP_LATE_REASON)).isEqualTo("出差在外，刚返回");
        assertThat(seen.acts(dossier)).startsWith(TrailAct.CONSENT_ASKED, TrailAct.CONSENT_GRANTED, TrailAct.SUBMITTED);
        assertThat(seen.chainHolds(dossier)).isTrue();
    }

    @Test
    @Tag("article-15")
    void whoIsAskedSeesWhoAsksAndWhyAndNothingOfTheRecord() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);

        assertThat(seen.readers(consent)).containsExactlyInAnyOrder("liming", "qianjin");
        assertThat(seen.readers(dossier)).containsExactly("liming");
        Map<QName, Serializable> shown = register.as("qianjin", () -> nodes.getProperties(consent));
        assertThat(shown.toString())
                .contains("李明", "第一检察部", "出差在外，刚返回")
                .doesNotContain("杨某", "县某局", "询问案件进度", dossier.getId());
    }

    @ParameterizedTest(name = "{0} reports {1} what concerns {2}: {3} is asked")
    @CsvSource({
        "liming, USUAL, '', qianjin",
        "liming, USUAL, qianjin, shenlan",
        "liming, DIRECT_OWN, '', zhengyan",
        "liming, DIRECT_OWN, zhengyan, zhouzheng",
        "liming, USUAL, zhouzheng, qianjin",
        "qianjin, USUAL, '', shenlan",
        "qianjin, USUAL, shenlan, zhengyan",
        "shenlan, USUAL, '', zhengyan",
        "zhengyan, USUAL, guping, zhouzheng",
        "zhouzheng, USUAL, '', zhengyan",
    })
    void whoeverReceivesItFirstIsAskedAndNeverTheIntervener(
            String recorder, ReportOption option, String intervener, String expected) {
        NodeRef dossier = late(recorder, option, intervener, "");
        NodeRef consent = asked(recorder, dossier);

        assertThat(register.text(consent, RegisterModel.PROP_CONSENT_GIVER)).isEqualTo(expected);
        assertThat(seen.readers(consent)).containsExactlyInAnyOrder(recorder, expected);
    }

    @Test
    void whatGoesToTheSuperiorOfficeFirstNeedsItsReasonAndNobodysConsentInside() {
        NodeRef dossier = late("liming", ReportOption.DIRECT_SUPERIOR, "", "出差在外");

        assertThatThrownBy(() -> asked("liming", dossier)).isInstanceOf(RefusedException.class);
        register.as("liming", () -> register.dossiers().submit(dossier));
        assertThat(seen.status(dossier)).isEqualTo("FOR_SUPERIOR");
        assertThat(register.text(dossier, RegisterModel.PROP_LATE)).isEqualTo("true");
    }

    @Test
    void aRefusalNeedsWordsAndLeavesTheDirectReport() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);
        assertThatThrownBy(() -> register.as("qianjin", () -> requests.decide(consent, ConsentDecision.REFUSE, "")))
                .isInstanceOf(RefusedException.class);
        register.as("qianjin", () -> requests.decide(consent, ConsentDecision.REFUSE, "无特殊情况"));

        assertThat(codes(dossier)).containsExactly("record.late-consent");
        Map<QName, Serializable> form = form(ReportOption.DIRECT_OWN, "", "出差在外，刚返回");
        register.as("liming", () -> register.dossiers().save(dossier, form));
        NodeRef second = asked("liming", dossier);
        register.as("zhengyan", () -> requests.decide(second, ConsentDecision.GRANT, ""));
        register.as("liming", () -> register.dossiers().submit(dossier));
        assertThat(seen.signers(dossier)).containsExactly("zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    void consentHoldsForItsReasonOnly() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);
        register.as("qianjin", () -> requests.decide(consent, ConsentDecision.GRANT, ""));
        register.as("liming", () -> register.dossiers().save(dossier, form(ReportOption.USUAL, "", "另有原因")));

        assertThat(codes(dossier)).containsExactly("record.late-consent");
    }

    @Test
    @Tag("article-13")
    void whenTheDraftComesToConcernWhoWasAskedTheRequestEndsAndHisConsentCountsNoMore() {
        NodeRef open = late("liming", ReportOption.USUAL, "", "");
        NodeRef asked = asked("liming", open);
        register.as("liming", () -> register.dossiers().save(open, form(ReportOption.USUAL, "qianjin", "出差在外，刚返回")));
        assertThat(register.text(asked, RegisterModel.PROP_CONSENT_STATE)).isEqualTo("WITHDRAWN");
        assertThat(seen.readers(asked)).containsExactly("liming");

        NodeRef granted = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", granted);
        register.as("qianjin", () -> requests.decide(consent, ConsentDecision.GRANT, ""));
        register.as("liming", () -> register.dossiers().save(granted, form(ReportOption.USUAL, "qianjin", "出差在外，刚返回")));
        assertThat(codes(granted)).containsExactly("record.late-consent");
        assertThat(seen.readers(consent)).containsExactly("liming");
    }

    @Test
    @Tag("article-13")
    @Tag("article-15")
    void whoConsentedAndIsFoundToBeConcernedReadsNothingOfItAnyMore() {
        NodeRef dossier = submittedWithConsent();
        NodeRef consent =
                register.children(dossier, RegisterModel.TYPE_LATE_CONSENT).get(0);
        assertThat(seen.readers(consent)).containsExactlyInAnyOrder("liming", "qianjin");

        register.as("liming", () -> register.bean("bingbi.routing.conflicts", Conflicts.class)
                .name(dossier, "qianjin", "系过问人的近亲属"));

        assertThat(seen.readers(consent)).containsExactly("liming");
    }

    @Test
    @Tag("article-13")
    @Tag("article-15")
    void whoConsentedAndThenStepsBackReadsNothingOfItAnyMore() {
        NodeRef dossier = submittedWithConsent();
        NodeRef consent =
                register.children(dossier, RegisterModel.TYPE_LATE_CONSENT).get(0);

        register.as("qianjin", () -> register.signatures()
                .stepBack(register.open(dossier).get(0), "与过问人相识"));

        assertThat(seen.readers(consent)).containsExactly("liming");
    }

    private NodeRef submittedWithConsent() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);
        register.as("qianjin", () -> requests.decide(consent, ConsentDecision.GRANT, ""));
        register.as("liming", () -> register.dossiers().submit(dossier));
        return dossier;
    }

    @Test
    void aRequestIsWithdrawnAndAskedAgainAndDecidedOnce() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef first = asked("liming", dossier);
        assertThatThrownBy(() -> asked("liming", dossier)).isInstanceOf(OvertakenException.class);
        register.as("liming", () -> requests.withdraw(dossier));
        assertThatThrownBy(() -> register.as("qianjin", () -> requests.decide(first, ConsentDecision.GRANT, "")))
                .isInstanceOf(OvertakenException.class);
        NodeRef second = asked("liming", dossier);
        register.as("qianjin", () -> requests.decide(second, ConsentDecision.GRANT, ""));
        assertThatThrownBy(() -> register.as("qianjin", () -> requests.decide(second, ConsentDecision.REFUSE, "x")))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void nobodyIsAskedInTime() {
        NodeRef dossier = register.draft("liming", ReportOption.USUAL, "");

        assertThatThrownBy(() -> asked("liming", dossier)).isInstanceOf(RefusedException.class);
    }

    @Test
    void askingAndConsentingWorkByTheNodeServiceAlone() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "出差在外");
        NodeRef consent = put("liming", dossier, "出差在外");
        register.as("qianjin", () -> nodes.setProperty(consent, RegisterModel.PROP_CONSENT_DECISION, "GRANT"));
        register.as("liming", () -> nodes.setProperty(dossier, RegisterModel.PROP_STATUS, "IN_ROUTE"));

        assertThat(seen.status(dossier)).isEqualTo("IN_ROUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liming", "zhaomin", "shenlan", "zhengyan", "admin"})
    void nobodyElseConsents(String account) {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "");
        NodeRef consent = asked("liming", dossier);

        assertThatThrownBy(() -> register.as(account, () -> requests.decide(consent, ConsentDecision.GRANT, "")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> register.as(
                        account, () -> nodes.setProperty(consent, RegisterModel.PROP_CONSENT_DECISION, "GRANT")))
                .satisfies(Seen::isKeptOut);
        assertThatThrownBy(() -> register.as(
                        account, () -> nodes.setProperty(consent, RegisterModel.PROP_CONSENT_STATE, "GRANTED")))
                .satisfies(Seen::isKeptOut);
        assertThat(register.text(consent, RegisterModel.PROP_CONSENT_STATE)).isEqualTo("ASKED");
    }

    @Test
    void nobodyElseAsksInSomebodysDraftAndNobodyTwice() {
        NodeRef dossier = late("liming", ReportOption.USUAL, "", "出差在外");
        assertThatThrownBy(() -> put("admin", dossier, "x")).satisfies(Seen::isKeptOut);
        put("liming", dossier, "出差在外");
        assertThatThrownBy(() -> put("liming", dossier, "出差在外")).isInstanceOf(IntegrityException.class);
    }

    private NodeRef late(String recorder, ReportOption option, String intervener, String reason) {
        return register.as(
                recorder, () -> register.dossiers().create(form(option, intervener, reason), Optional.empty()));
    }

    private static Map<QName, Serializable> form(ReportOption option, String intervener, String reason) {
        Map<QName, Serializable> form = new HashMap<>(Register.form(option, intervener));
        form.put(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.now().minus(Duration.ofDays(30))));
        form.put(RegisterModel.PROP_LATE_REASON, reason);
        return form;
    }

    private NodeRef asked(String recorder, NodeRef dossier) {
        register.as(recorder, () -> requests.ask(dossier, "出差在外，刚返回"));
        return register.children(dossier, RegisterModel.TYPE_LATE_CONSENT).stream()
                .filter(one ->
                        register.text(one, RegisterModel.PROP_CONSENT_STATE).equals("ASKED"))
                .findFirst()
                .orElseThrow();
    }

    private NodeRef put(String who, NodeRef dossier, String reason) {
        return register.as(who, () -> nodes.createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("consent"),
                        RegisterModel.TYPE_LATE_CONSENT,
                        Map.of(RegisterModel.PROP_CONSENT_REASON, reason))
                .getChildRef());
    }

    private List<String> codes(NodeRef dossier) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> register.as("liming", () -> register.dossiers().submit(dossier)));
        return refused.problems().stream().map(Problem::code).toList();
    }
}
