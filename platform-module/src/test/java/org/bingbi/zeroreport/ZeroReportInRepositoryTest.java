package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.filing.Figures;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.web.Page;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zero reports in a repository: who reports, who confirms, who sees, what is refused. */
@Tag("repository")
@Tag("article-16")
class ZeroReportInRepositoryTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @Test
    void allDueCasesOfAHandlerAreReportedInOneGoAndConfirmedInOneGo() {
        List<String> numbers = world.numbers(40);
        world.listed("liming", numbers);
        List<NodeRef> due = world.due("liming", numbers);
        assertThat(due).hasSize(40);

        List<NodeRef> reports = world.report("liming", due, ConfirmBy.HEAD);
        assertThat(world.due("liming", numbers)).isEmpty();
        assertThat(world.toConfirm("qianjin")).containsAll(reports);

        register.as("qianjin", () -> world.reports().confirm(reports));
        assertThat(world.toConfirm("qianjin")).doesNotContainAnyElementsOf(reports);
        assertThat(world.box("qianjin", ZeroReportLists.Box.CONFIRMED, new Page(0, 200)))
                .containsAll(reports);
        ZeroReport confirmed = world.read(reports.get(0));
        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.confirmedBy()).contains("钱进");
    }

    @Test
    void aSingleReportOnACaseThatNoListHasYetIsPossibleAndTheListThenKnowsItAsReported() {
        List<String> numbers = world.numbers(1);
        world.single("liming", numbers.get(0));

        world.listed("liming", numbers);
        assertThat(world.due("liming", numbers)).isEmpty();
    }

    @Test
    void itIsRefusedWhileTheSameHandlerHasARecordAboutTheCaseHoweverItIsWritten() {
        world.record("liming", "东检刑诉受〔2026〕9001号", "", ReportOption.USUAL);

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> world.single("liming", "东检刑诉受 [2026] 9001号"));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("zero.record-exists");
        assertThat(world.single("zhaomin", "东检刑诉受〔2026〕9001号")).isNotNull();
    }

    @Test
    void aRecordThatNamesTheCaseOnlyCountsToo() {
        List<String> numbers = world.numbers(1);
        world.listed("liming", numbers);
        world.record("liming", "", world.name(numbers.get(0)), ReportOption.USUAL);

        assertThat(world.due("liming", numbers)).isEmpty();
        assertThatThrownBy(() -> world.single("liming", numbers.get(0))).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordThatWasReturnedAndCorrectedLeavesTheCaseThatItIsNoMoreAbout(boolean byName) {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers);
        NodeRef dossier = byName
                ? world.record("liming", "", world.name(numbers.get(0)), ReportOption.USUAL)
                : world.record("liming", numbers.get(0), "", ReportOption.USUAL);
        assertThat(world.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));
        Figures before = world.figures("liming");

        world.corrected(dossier, numbers.get(1));

        assertThat(world.dueNumbers("liming", numbers)).containsExactly(numbers.get(0));
        assertThat(world.figures("liming")).isEqualTo(before);
        assertThat(world.single("liming", numbers.get(0))).isNotNull();
        assertThat(world.dueNumbers("liming", numbers)).isEmpty();
    }

    @Test
    void aCorrectedRecordTakesNothingAwayFromACaseWithAnotherReport() {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers);
        world.single("liming", numbers.get(0));
        NodeRef dossier = world.record("liming", numbers.get(0), "", ReportOption.USUAL);

        world.corrected(dossier, numbers.get(1));

        assertThat(world.dueNumbers("liming", numbers)).isEmpty();
    }

    @Test
    void aDraftMustBeSubmittedOrThrownAwayFirst() {
        String number = world.numbers(1).get(0);
        world.draft("liming", number);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> world.single("liming", number));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("zero.record-begun");
    }

    @Test
    void oneCaseThatCannotBeReportedKeepsAllOthersBackAndIsNamed() {
        List<String> numbers = world.numbers(3);
        world.listed("liming", numbers);
        List<NodeRef> due = world.due("liming", numbers);
        world.single("liming", numbers.get(1));

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> world.report("liming", due, ConfirmBy.HEAD));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("zero.already-reported");
            assertThat(problem.value()).isEqualTo(numbers.get(1));
        });
        assertThat(world.due("liming", numbers)).hasSize(2);
    }

    @Test
    void aLostAnswerAskedForAgainGivesTheSameReports() {
        List<String> numbers = world.numbers(2);
        List<ZeroReports.Wanted> wanted = numbers.stream()
                .map(number -> new ZeroReports.Wanted(Optional.empty(), number, "某案"))
                .toList();

        List<NodeRef> first =
                register.as("liming", () -> world.reports().report(wanted, ConfirmBy.HEAD, Optional.of("k1")));
        List<NodeRef> again =
                register.as("liming", () -> world.reports().report(wanted, ConfirmBy.HEAD, Optional.of("k1")));
        assertThat(again).containsExactlyElementsOf(first);
    }

    @RepeatedTest(6)
    void ofTwoWindowsThatReportAnUnlistedCaseAtOnceToDifferentConfirmersOneStands() throws Exception {
        String number = world.numbers(1).get(0);
        ZeroReports.Wanted wanted = new ZeroReports.Wanted(Optional.empty(), number, world.name(number));

        List<Throwable> outcomes = atOnce(
                ConfirmBy.values(),
                wish -> register.as("liming", () -> world.reports().report(List.of(wanted), wish, Optional.empty())));

        assertThat(outcomes).filteredOn(Objects::isNull).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::code)
                        .containsExactly("zero.already-reported"));
        assertThat(world.mine("liming", number)).hasSize(1);
    }

    @RepeatedTest(6)
    void oneRequestThatArrivesTwiceAtOnceMakesTheSameReports() throws Exception {
        List<ZeroReports.Wanted> wanted = world.numbers(3).stream()
                .map(number -> new ZeroReports.Wanted(Optional.empty(), number, world.name(number)))
                .toList();
        List<List<NodeRef>> made = new CopyOnWriteArrayList<>();

        List<Throwable> outcomes = atOnce(
                new String[] {"first", "second"},
                window -> made.add(register.as("liming", () -> world.reports()
                        .report(
                                wanted,
                                ConfirmBy.HEAD,
                                Optional.of(wanted.get(0).number())))));

        assertThat(outcomes).containsOnlyNulls();
        assertThat(made.get(0)).hasSize(3).isEqualTo(made.get(1));
    }

    @RepeatedTest(3)
    void theSameListThatIsBroughtTwiceAtOnceMakesEachCaseOnce() throws Exception {
        List<String> numbers = world.numbers(5);

        List<Throwable> outcomes = atOnce(new String[] {"first", "second"}, window -> world.listed("sunli", numbers));

        assertThat(outcomes).containsOnlyNulls();
        assertThat(world.due("sunli", numbers)).hasSize(5);
    }

    @Test
    @Tag("article-15")
    void noNameCanBeGuessedFromACaseNumber() {
        List<String> numbers = world.numbers(1);
        world.listed("liming", numbers);
        NodeRef closed = world.due("liming", numbers).get(0);
        NodeRef report = world.single("liming", numbers.get(0));
        NodeRef byStock = world.byStock("liming", world.numbers(1).get(0), Map.of());

        for (NodeRef node : List.of(closed, report, byStock)) {
            assertThat(register.text(node, ContentModel.PROP_NAME))
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(register.seen(() ->
                            register.nodes().getPrimaryParent(node).getQName().getLocalName()))
                    .isEqualTo(register.text(node, ContentModel.PROP_NAME));
        }
    }

    /** Each act in a window of its own, begun together; what it ended with, nothing where it did. */
    private static <T> List<Throwable> atOnce(T[] windows, Consumer<T> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(windows.length);
        ExecutorService threads = Executors.newFixedThreadPool(windows.length);
        try {
            List<Callable<Throwable>> acts = Stream.of(windows)
                    .<Callable<Throwable>>map(window -> () -> {
                        together.await();
                        return catchThrowable(() -> act.accept(window));
                    })
                    .toList();
            List<Throwable> outcomes = new ArrayList<>();
            for (Future<Throwable> outcome : threads.invokeAll(acts)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void nobodyConfirmsWhatIsNotPutToHimAndNobodyHisOwn() {
        NodeRef report = world.single("liming", world.numbers(1).get(0));
        for (String other : List.of("liming", "zhaomin", "wuqiang", "zhengyan", "shenlan")) {
            assertThatThrownBy(() -> register.as(other, () -> world.reports().confirm(List.of(report))))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
        NodeRef heads = world.single("qianjin", world.numbers(1).get(0));
        assertThat(world.read(heads).confirmer()).isEqualTo("shenlan");
    }

    @Test
    void anOfficersOwnReportIsConfirmedByAnotherOfTheOffice() {
        NodeRef report = world.single("wangfang", world.numbers(1).get(0));
        register.as("wangfang", () -> world.reports().askDisciplineOffice(report));

        assertThatThrownBy(() -> register.as("wangfang", () -> world.reports().confirm(List.of(report))))
                .isInstanceOf(RefusedException.class);
        register.as("zhengyan", () -> world.reports().confirm(List.of(report)));
        assertThat(world.read(report).isConfirmed()).isTrue();
    }

    @Test
    @Tag("article-15")
    void theDisciplineOfficeAskedInsteadTheHeadSeesItNoMore() {
        NodeRef report = world.single("liming", world.numbers(1).get(0));
        assertThat(world.readers(report)).containsExactlyInAnyOrder("liming", "qianjin");

        register.as("liming", () -> world.reports().askDisciplineOffice(report));
        assertThat(world.readers(report)).containsExactlyInAnyOrder("liming", "zhengyan", "wangfang");
        assertThat(world.toConfirm("qianjin")).doesNotContain(report);
        assertThat(world.toConfirm("wangfang")).contains(report);

        register.as("wangfang", () -> world.reports().confirm(List.of(report)));
        assertThatThrownBy(() -> register.as("liming", () -> world.reports().askDisciplineOffice(report)))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void itIsFiledIntoTheVolumeOnceAfterItsConfirmation() {
        NodeRef report = world.single("liming", world.numbers(1).get(0));
        assertThatThrownBy(() -> register.as("liming", () -> world.reports().fileIntoVolume(report, "卷1")))
                .isInstanceOf(OvertakenException.class);

        register.as("qianjin", () -> world.reports().confirm(List.of(report)));
        register.as("liming", () -> world.reports().fileIntoVolume(report, "卷1"));
        assertThat(world.read(report).volumeNumber()).contains("卷1");
        assertThatThrownBy(() -> register.as("liming", () -> world.reports().fileIntoVolume(report, "卷2")))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    void byTheStockChannelTheSameRulesHold() {
        String number = world.numbers(1).get(0);
        NodeRef report = world.byStock("liming", number, Map.of());

        ZeroReport read = world.read(report);
        assertThat(read.reporter()).isEqualTo("liming");
        assertThat(read.confirmer()).isEqualTo("qianjin");
        assertThat(world.readers(report)).containsExactlyInAnyOrder("liming", "qianjin");
        assertThat(register.text(report, ContentModel.PROP_OWNER)).isEqualTo("System");
        assertThatThrownBy(() -> world.byStock("liming", number, Map.of())).hasMessageContaining(number);
        assertThatThrownBy(() -> world.set("liming", report, RegisterModel.PROP_CONFIRMATION, "CONFIRMED"))
                .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class);

        world.set("qianjin", report, RegisterModel.PROP_CONFIRMATION, "CONFIRMED");
        assertThat(world.read(report).confirmedBy()).contains("钱进");
        world.set("liming", report, RegisterModel.PROP_VOLUME_NUMBER, "卷7");
        assertThat(world.read(report).volumeNumber()).contains("卷7");
    }

    @Test
    void byTheStockChannelNothingIsForged() {
        Map<QName, Serializable> forged = Map.of(
                RegisterModel.PROP_REPORTER, "zhaomin",
                RegisterModel.PROP_CONFIRMED_BY, "qianjin",
                RegisterModel.PROP_CONFIRMATION, "CONFIRMED");
        forged.forEach((name, value) -> assertThatThrownBy(
                        () -> world.byStock("liming", world.numbers(1).get(0), Map.of(name, value)))
                .as(name.getLocalName())
                .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class));
    }

    @Test
    @Tag("article-5")
    void aConfirmedReportIsSealed() {
        NodeRef report = world.single("liming", world.numbers(1).get(0));
        register.as("qianjin", () -> world.reports().confirm(List.of(report)));
        assertThat(register.<Boolean>seen(() -> register.nodes().hasAspect(report, RegisterModel.ASPECT_SEALED)))
                .isTrue();
        for (String who : List.of("liming", "qianjin", "admin")) {
            assertThatThrownBy(() -> world.set(who, report, RegisterModel.PROP_ZERO_CASE_NAME, "另一案"))
                    .as(who)
                    .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class);
            assertThatThrownBy(
                            () -> register.as(who, () -> register.publicNodes().deleteNode(report)))
                    .as(who)
                    .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class);
        }
    }
}
