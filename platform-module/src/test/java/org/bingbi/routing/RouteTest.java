package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.absence.Absence;
import org.bingbi.absence.AbsencesOn;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of a dossier as a service, without a repository. */
class RouteTest {

    private final MemoryRegister register = new MemoryRegister();

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    @Tag("article-13")
    void theHeadThenLeaderAndDisciplineOfficeAndItIsRegistered() {
        NodeRef dossier = register.submitted("liming");
        for (String signer : List.of("qianjin", "shenlan", "zhengyan")) {
            NodeRef step = register.open(dossier, signer);
            assertThat(register.rights.of(dossier, "GROUP_DISCIPLINE_OFFICE"))
                    .isEqualTo(signer.equals("qianjin") ? java.util.Set.of() : java.util.Set.of("DossierOffice"));
            register.as(signer, () -> register.signatures.sign(step, "已阅。", ""));
        }
        assertThat(register.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("REGISTERED");
    }

    @Test
    @Tag("article-13")
    void whoIsAwayHasADelegate() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        register.absences = AbsencesOn.of(List.of(new Absence("qianjin", today, today.plusDays(3), "liming")), today);
        NodeRef dossier = register.submitted("zhaomin");

        assertThat(register.text(register.open(dossier, "qianjin"), RegisterModel.PROP_DELEGATE))
                .isEqualTo("liming");
    }

    @Test
    @Tag("article-13")
    void aPostThatChangesHandsTakesItsStepAlong() {
        NodeRef dossier = register.submitted("liming");
        NodeRef step = register.open(dossier, "qianjin");
        register.organisation = Office.of(Office.LINES
                .replace("01,第一检察部,钱进,qianjin,主任,部门负责人,\n", "")
                .replace("01,第一检察部,赵敏,zhaomin,检察官助理,,", "01,第一检察部,赵敏,zhaomin,主任,部门负责人,"));

        register.system.run(() -> register.route.planAnew(dossier));

        assertThat(register.text(step, RegisterModel.PROP_STEP_STATE)).isEqualTo("PASSED_ON");
        assertThat(register.open(dossier, "zhaomin")).isNotNull();
        assertThat(register.rights.of(dossier, "qianjin")).doesNotContain("DossierReader");
    }

    @Test
    @Tag("article-13")
    void whatIsToldOnlyToTheSuperiorOfficeHasNoStepAndNoNumber() {
        NodeRef dossier = register.draft("liming", Map.of(RegisterModel.PROP_REPORT_OPTION, "DIRECT_SUPERIOR"));
        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.dossierNodes.steps(dossier)).isEmpty();
        assertThat(register.text(dossier, RegisterModel.PROP_NUMBER)).isEmpty();
        assertThat(register.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("FOR_SUPERIOR");
    }
}
