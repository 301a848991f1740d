package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Zero reports as a service, without a repository. */
@Tag("article-16")
class ZeroReportsTest {

    private final MemoryRegister register = new MemoryRegister();

    @AfterEach
    void close() {
        register.close();
    }

    private List<NodeRef> report(String handler, String... numbers) {
        List<ZeroReports.Wanted> wanted = java.util.stream.Stream.of(numbers)
                .map(number -> new ZeroReports.Wanted(Optional.empty(), number, "案件" + number))
                .toList();
        return register.as(handler, () -> register.zeroReports.report(wanted, ConfirmBy.HEAD, Optional.empty()));
    }

    @Test
    void theHandlerReportsTheHeadConfirmsAndItIsFiledIntoTheVolume() {
        NodeRef made = report("liming", "东检刑诉受〔2026〕7号").get(0);
        register.as("qianjin", () -> register.zeroReports.confirm(List.of(made)));
        register.as("liming", () -> register.zeroReports.fileIntoVolume(made, "正卷一"));

        ZeroReport report = register.zeroReports.read(made);
        assertThat(report.isConfirmed()).isTrue();
        assertThat(report.volumeNumber()).contains("正卷一");
    }

    @Test
    void aCaseIsReportedOnOnce() {
        report("liming", "东检刑诉受〔2026〕7号");
        assertThatThrownBy(() -> report("liming", "东检刑诉受〔2026〕7号"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("zero.already-reported"));
        assertThatThrownBy(() -> report("zhaomin", "东检刑诉受〔2026〕8号", "东检刑诉受〔2026〕8号"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aCaseWithARecordIsNotZeroReported() {
        register.submitted("liming");
        assertThatThrownBy(() -> report("liming", "东检刑诉受〔2026〕101号")).isInstanceOf(RefusedException.class);
    }

    @Test
    @Tag("article-15")
    void forOthersItDoesNotExist() {
        NodeRef made = report("liming", "东检刑诉受〔2026〕7号").get(0);
        for (String other : List.of("zhaomin", "sunli", "shenlan", "admin")) {
            assertThatThrownBy(() -> register.as(other, () -> register.zeroReports.confirm(List.of(made))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> register.as(other, () -> register.zeroReports.fileIntoVolume(made, "一")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void itIsNotFiledBeforeItIsConfirmedNorIntoTwoVolumes() {
        NodeRef made = report("liming", "东检刑诉受〔2026〕7号").get(0);
        assertThatThrownBy(() -> register.as("liming", () -> register.zeroReports.fileIntoVolume(made, "一")))
                .isInstanceOf(OvertakenException.class);
        assertThatThrownBy(() -> register.as("liming", () -> register.zeroReports.fileIntoVolume(made, " ")))
                .isInstanceOf(RefusedException.class);
        register.as("qianjin", () -> register.zeroReports.confirm(List.of(made)));
        register.as("liming", () -> register.zeroReports.fileIntoVolume(made, "一"));
        assertThatThrownBy(() -> register.as("liming", () -> register.zeroReports.fileIntoVolume(made, "二")))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        NodeRef made = report("qianjin", "东检刑诉受〔2026〕7号").get(0);
        assertThatThrownBy(() -> register.as("qianjin", () -> register.zeroReports.confirm(List.of(made))))
                .isInstanceOfAny(RefusedException.class, NotFoundException.class);
    }
}
