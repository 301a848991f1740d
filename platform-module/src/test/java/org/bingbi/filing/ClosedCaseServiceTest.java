package org.bingbi.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger of what is owed and filed, without a repository. */
@Tag("article-16")
class ClosedCaseServiceTest {

    private static final String NUMBER = "东检刑诉受〔2026〕101号";

    private final MemoryRegister register = new MemoryRegister();

    @AfterEach
    void close() {
        register.close();
    }

    private static ClosedCase listed(String number, String name, String handler) {
        return new ClosedCase(number, name, "诈骗罪", handler, "01", Optional.empty(), LocalDate.of(2026, 11, 20), "审查起诉");
    }

    private ClosedCaseService.Imported takeOver(ClosedCase... cases) {
        return register.system.run(() -> register.cases.takeOver(List.of(cases)));
    }

    private List<NodeRef> owed(String handler) {
        return register.query.all("SELECT cmis:objectId FROM bb:closedCase WHERE bb:owedBy = '" + handler + "'");
    }

    @Test
    void aListedCaseIsOwedUntilItsHandlerHasFiled() {
        takeOver(listed(NUMBER, "陈某合同诈骗案", "liming"));
        assertThat(owed("liming")).hasSize(1);

        register.submitted("liming");
        assertThat(owed("liming")).isEmpty();
    }

    @Test
    void aColleaguesRecordOwesNothingLess() {
        takeOver(listed(NUMBER, "陈某合同诈骗案", "zhaomin"));
        register.submitted("liming");
        assertThat(owed("zhaomin")).hasSize(1);
    }

    @Test
    void aCaseThatIsListedAfterItWasFiledOnIsNotOwed() {
        register.submitted("liming");
        takeOver(listed(NUMBER, "陈某合同诈骗案", "liming"));
        assertThat(owed("liming")).isEmpty();
    }

    @Test
    void theSameListAgainChangesNothing() {
        ClosedCase closed = listed(NUMBER, "陈某合同诈骗案", "liming");
        assertThat(takeOver(closed)).isEqualTo(new ClosedCaseService.Imported(1, 1, 0, 0));
        assertThat(takeOver(closed)).isEqualTo(new ClosedCaseService.Imported(1, 0, 0, 1));
        assertThat(takeOver(listed(NUMBER, "陈某诈骗案", "liming"))).isEqualTo(new ClosedCaseService.Imported(1, 0, 1, 0));
    }

    @Test
    void theFiguresFollow() {
        takeOver(listed(NUMBER, "陈某合同诈骗案", "liming"), listed("东检刑诉受〔2026〕102号", "王某盗窃案", "liming"));
        register.submitted("liming");
        String months =
                register.query.all("SELECT cmis:objectId FROM bb:filingTally WHERE bb:tallyYear = 2026").stream()
                        .map(node -> register.text(node, RegisterModel.PROP_TALLY_MONTHS))
                        .findFirst()
                        .orElseThrow();
        assertThat(HandlerStatistics.read(months)).isNotEqualTo(HandlerStatistics.empty());
        assertThat(owed("liming")).hasSize(1);
    }
}
