package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.absence.Absence;
import org.bingbi.absence.Absences;
import org.bingbi.absence.RegisteredAbsence;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.problem.NotFoundException;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.StepReassignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No column waits for somebody who cannot sign it: posts change hands, people go away and come back. */
@Tag("repository")
@Tag("article-13")
@Tag("article-14")
class StepReassignmentInRepositoryTest {

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final Absences absences = register.bean("bingbi.absence.absences", Absences.class);

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(lines -> lines);
        register.as("zhengyan", () -> absences.visible(true).stream()
                .filter(absences::mayEnd)
                .forEach(entered -> absences.end(entered.id())));
    }

    @Test
    void aColumnOpenAtSomebodyWhoLeftThePostGoesToTheSuccessor() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef old = register.open(dossier).get(0);
        organisation(lines -> lines.replace("赵敏,zhaomin,检察官助理,,", "赵敏,zhaomin,主任,部门负责人,")
                .replace("钱进,qianjin,主任,部门负责人,", "钱进,qianjin,检察官,,"));

        assertThat(register.text(old, RegisterModel.PROP_STEP_STATE)).isEqualTo("PASSED_ON");
        assertThat(seen.signers(dossier)).containsExactly("zhaomin");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "zhaomin");
        assertThat(seen.acts(dossier)).contains(TrailAct.STEP_PASSED_ON);
        register.sign(register.open(dossier).get(0));
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.chainHolds(dossier)).isTrue();
    }

    @Test
    void whenThePostFallsVacantItGoesOnAndWhatWasSignedStays() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef signed = register.open(dossier).get(0);
        register.sign(signed);
        register.sign(seen.stepOf(dossier, "shenlan"));
        organisation(lines -> without(lines, "zhengyan"));

        assertThat(seen.signers(dossier)).containsExactly("wangfang");
        assertThat(register.<Boolean>seen(() -> register.signatures().holds(signed)))
                .isTrue();
        register.sign(seen.stepOf(dossier, "wangfang"));
        assertThat(seen.status(dossier)).isEqualTo("REGISTERED");
    }

    @Test
    void aVacantHeadshipFilledTooLateIsNotGoneBackTo() {
        organisation(lines -> without(lines, "qianjin"));
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        organisation(lines -> lines);

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    @Tag("article-15")
    void itStaysWithTheDepartmentItWasReportedToWhenItsRecorderChangesDepartmentOrLeaves() {
        NodeRef moved = register.submitted("liming", ReportOption.USUAL, "");
        organisation(lines -> lines.replace("01,第一检察部,李明", "02,第二检察部,李明"));
        assertThat(seen.signers(moved)).containsExactly("qianjin");
        assertThat(seen.readers(moved)).doesNotContain("wuqiang");

        organisation(lines -> without(lines, "liming"));
        register.sign(register.open(moved).get(0));
        assertThat(seen.signers(moved)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    @Test
    void whoIsAwayHasHisDelegateAndBothNamesShow() {
        absent("qianjin", "zhaomin");
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);

        assertThat(register.text(step, RegisterModel.PROP_SIGNER_NAME)).isEqualTo("钱进");
        assertThat(register.text(step, RegisterModel.PROP_DELEGATE_NAME)).isEqualTo("赵敏");
        assertThat(register.text(step, RegisterModel.PROP_ABSENT_UNTIL))
                .isEqualTo(absences.day().plusDays(3).toString());
        register.as("zhaomin", () -> register.signatures().sign(step, "代为审阅，属实", ""));
        assertThat(register.text(step, RegisterModel.PROP_SIGNED_BY)).isEqualTo("zhaomin");
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    @Test
    void whoGoesAwayMeanwhileGetsADelegateAndComesBackWithoutOne() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        RegisteredAbsence entered = absent("qianjin", "zhaomin");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin", "zhaomin");
        assertThat(seen.acts(dossier)).contains(TrailAct.DELEGATE_CHANGED);

        register.as("qianjin", () -> absences.end(entered.id()));
        assertThat(register.text(step, RegisterModel.PROP_DELEGATE)).isIn("null", "");
        assertThat(seen.readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin");
        assertThatThrownBy(
                        () -> register.as("zhaomin", () -> register.signatures().sign(step, "x", "")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDelegateWhomItConcernsNeverLearnsOfIt() {
        absent("qianjin", "zhaomin");
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "zhaomin");

        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("zhaomin", "qianjin");
    }

    @Test
    void whenTheDelegateStepsBackTheColumnDoesNotWaitForTheAbsent() {
        absent("qianjin", "zhaomin");
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        register.as("zhaomin", () -> register.signatures().stepBack(step, "与过问人相识"));

        assertThat(register.text(step, RegisterModel.PROP_STEP_STATE)).isEqualTo("PASSED_ON");
        assertThat(seen.signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
        assertThat(seen.readers(dossier)).doesNotContain("zhaomin", "qianjin");
    }

    @Test
    void aDirectReportDoesNotReachTheHeadOfTheDepartmentAsADelegateEither() {
        absent("zhengyan", "qianjin");
        NodeRef dossier = register.submitted("liming", ReportOption.DIRECT_OWN, "");

        assertThat(seen.signers(dossier)).containsExactly("wangfang");
        assertThat(seen.readers(dossier)).doesNotContain("qianjin");
    }

    @Test
    void absencesBeginAndEndByTheCalendarWithTheRoundOfTheJob() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.bean("bingbi.routing.succession", StepReassignment.class).round();

        assertThat(seen.signers(dossier)).containsExactly("qianjin");
        assertThat(seen.acts(dossier)).containsExactly(TrailAct.SUBMITTED, TrailAct.STEP_OPENED);
    }

    @Test
    void onlyTheHeadOfTheDisciplineOfficeEntersAnothersAbsence() {
        Absence qianjins = new Absence("qianjin", absences.day(), absences.day(), "zhaomin");
        for (String other : java.util.List.of("zhaomin", "wangfang", "zhouzheng", "admin")) {
            assertThatThrownBy(() -> register.as(other, () -> absences.enter(qianjins, Optional.empty())))
                    .isInstanceOf(NotFoundException.class);
        }
        RegisteredAbsence entered = register.as("zhengyan", () -> absences.enter(qianjins, Optional.of("key")));
        assertThat(register.<RegisteredAbsence>as("zhengyan", () -> absences.enter(qianjins, Optional.of("key"))))
                .isEqualTo(entered);
        assertThatThrownBy(() -> register.as("zhaomin", () -> absences.end(entered.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private RegisteredAbsence absent(String account, String delegate) {
        Absence absence = new Absence(account, absences.day(), absences.day().plusDays(3), delegate);
        return register.as(account, () -> absences.enter(absence, Optional.empty()));
    }

    private void organisation(UnaryOperator<String> change) {
        register.organisation(change.apply(Office.LINES));
    }

    private static String without(String lines, String account) {
        return lines.lines()
                .filter(line -> !line.contains("," + account + ","))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
