package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.audit.TrailAct;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.recording.Remarks;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the recorder says after the submission is added and never taken away (article 5). */
@Tag("repository")
@Tag("article-5")
class RemarksInRepositoryTest {

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final Remarks remarks = register.bean("bingbi.record.remarks", Remarks.class);

    @Test
    @Tag("article-14")
    void aRemarkDoesNotTouchWhatWasSignedAndWhoSignsNextMustHaveSeenIt() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef head = register.open(dossier).get(0);
        register.sign(head);
        String before = register.seen(() -> register.signatures().digestNow(dossier));
        add("liming", dossier, "次日又来电一次");

        assertThat(register.<Boolean>seen(() -> register.signatures().holds(head)))
                .isTrue();
        assertThat(seen.acts(dossier)).contains(TrailAct.REMARK_ADDED);
        NodeRef next = seen.stepOf(dossier, "shenlan");
        assertThatThrownBy(
                        () -> register.as("shenlan", () -> register.signatures().sign(next, "同意", before)))
                .isInstanceOf(OvertakenException.class);
        register.sign(next);
        assertThat(register.<Boolean>seen(() -> register.signatures().holds(next)))
                .isTrue();
    }

    @Test
    void onlyItsRecorderRemarksAndOnlyAfterTheSubmission() {
        NodeRef draft = register.draft("liming", ReportOption.USUAL, "");
        assertThatThrownBy(() -> add("liming", draft, "x")).isInstanceOf(NotFoundException.class);

        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        for (String other : java.util.List.of("qianjin", "zhaomin", "zhengyan", "admin")) {
            assertThatThrownBy(() -> add(other, dossier, "x")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> put(other, dossier)).satisfies(Seen::isKeptOut);
        }
        assertThatThrownBy(() -> add("liming", dossier, "  ")).isInstanceOf(RefusedException.class);
        put("liming", dossier);
        assertThat(register.children(dossier, RegisterModel.TYPE_REMARK)).hasSize(1);
    }

    @Test
    void theSameKeyAddsOneRemark() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.as("liming", () -> remarks.add(dossier, "一次", Optional.of("key")));
        register.as("liming", () -> remarks.add(dossier, "一次", Optional.of("key")));

        assertThat(register.children(dossier, RegisterModel.TYPE_REMARK)).hasSize(1);
    }

    @Test
    @Tag("article-7")
    void aDraftIsThrownAwayWithTheRequestForConsentInIt() {
        NodeRef draft = register.as("liming", () -> {
            var form = Register.form(ReportOption.USUAL, "");
            form.put(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.now().minus(Duration.ofDays(30))));
            NodeRef made = register.dossiers().create(form, Optional.empty());
            register.bean("bingbi.consent.requests", ConsentRequests.class).ask(made, "出差在外");
            return made;
        });
        NodeRef consent =
                register.children(draft, RegisterModel.TYPE_LATE_CONSENT).get(0);
        register.as("liming", () -> register.dossiers().deleteDraft(draft));

        assertThat(register.<Boolean>seen(() -> register.nodes().exists(consent)))
                .isFalse();
    }

    private void add(String who, NodeRef dossier, String text) {
        register.as(who, () -> remarks.add(dossier, text, Optional.empty()));
    }

    private void put(String who, NodeRef dossier) {
        register.as(who, () -> register.bean("NodeService", NodeService.class)
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("remark"),
                        RegisterModel.TYPE_REMARK,
                        Map.of(RegisterModel.PROP_REMARK_TEXT, "补充")));
    }
}
