package org.bingbi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.bingbi.clearance.Clearance;
import org.bingbi.demo.CaseVolume;
import org.bingbi.demo.DemoPeople;
import org.bingbi.filing.Overview;
import org.bingbi.filing.Period;
import org.bingbi.organisation.OrganisationService;

/** Zero reports one by one and two hundred in one go, what is due, and clearance: in a province's year and in a tenth of it. */
final class ZeroReporting implements Benchmark {
    private static final int ALL =
            Integer.parseInt(System.getenv().getOrDefault("BINGBI_BENCH_ZERO_REPORTS", "300000"));
    private static final int ZERO_REPORTS_FOR_AN_ENTRY = 27;
    private static final int ZERO_REPORTS_OF_A_HANDLER = 75;
    private static final int WARM_UP = 40;
    private static final int TIMES = 100;
    private static final int IN_ONE_GO = 200;
    private static final int GOES = 5;
    private static final int WARM_UP_GOES = 2;
    /** Until the JVM has compiled what it runs: the smaller volume would else be asked by a slower program. */
    private static final int WARM_UP_QUESTIONS = 1_000;

    private static final int QUESTIONS = 500;
    private static final String SERIES = "量";
    private static final String HANDLER = "liming";
    private static final String OFFICER = "wangfang";

    @Override
    public String name() {
        return "zero-reports";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        Figures tenth = asking(ALL / 10, out);
        Figures all = asking(ALL, out);
        out.accept("clearance, times that over a tenth: %.1f (p50), %.1f (p95)"
                .formatted(all.timesOf(tenth), all.percentile(95) / tenth.percentile(95)));
    }

    private static void reporting(CaseVolume volume, Consumer<String> out) {
        volume.owed(HANDLER, "单", 0, WARM_UP + TIMES);
        Figures one = Stopwatch.oneAfterAnother(
                WARM_UP, TIMES, turn -> volume.report(HANDLER, List.of(CaseVolume.number("单", turn))));
        out.accept("one zero report: " + one);
        int goes = WARM_UP_GOES + GOES;
        volume.owed(HANDLER, "批", 0, goes * IN_ONE_GO);
        Figures many = Stopwatch.oneAfterAnother(
                WARM_UP_GOES,
                GOES,
                turn -> volume.report(
                        HANDLER,
                        IntStream.range(turn * IN_ONE_GO, (turn + 1) * IN_ONE_GO)
                                .mapToObj(at -> CaseVolume.number("批", at))
                                .toList()));
        out.accept("%d in one go: ".formatted(IN_ONE_GO) + many);
    }

    private static void fill(Path folder, int zeroReports) throws IOException {
        try (Register register = Register.create(folder)) {
            CaseVolume volume = new CaseVolume(register.repository());
            volume.entries(register.story(zeroReports, 1, 2_000), zeroReports / ZERO_REPORTS_FOR_AN_ENTRY);
            volume.zeroReports(SERIES, ofEach(zeroReports));
            volume.handlers(zeroReports / ZERO_REPORTS_OF_A_HANDLER);
        }
    }

    private static int ofEach(int zeroReports) {
        return zeroReports / DemoPeople.handlers().size();
    }

    private static Figures asking(int zeroReports, Consumer<String> out) throws Exception {
        Path folder = Volumes.folder("zero-reports-" + zeroReports, empty -> fill(empty, zeroReports), out);
        Figures cleared;
        try (Register register = Register.reopen(folder)) {
            overview(register, zeroReports, out);
            cleared = clearance(register, zeroReports, out);
        }
        try (Register register = Register.copy(folder, "zero-reports")) {
            out.accept("beside %d zero reports".formatted(zeroReports));
            reporting(new CaseVolume(register.repository()), out);
        }
        return cleared;
    }

    private static void overview(Register register, int zeroReports, Consumer<String> out) {
        RetryingTransactionHelper transactions = transactions(register);
        Overview overview = register.repository().bean("bingbi.closedcase.overview", Overview.class);
        OrganisationService office =
                register.repository().bean("bingbi.organisation.service", OrganisationService.class);
        Period period = Period.ofYear(LocalDate.now().getYear());
        IntConsumer look = turn -> AuthenticationUtil.runAs(
                () -> transactions.doInTransaction(() -> overview.of(period, office.current()), true), OFFICER);
        out.accept("due overview over %d zero reports, the first after a start: ".formatted(zeroReports)
                + Stopwatch.oneAfterAnother(0, 1, look));
        Figures due = Stopwatch.oneAfterAnother(WARM_UP, TIMES, look);
        out.accept("due overview over %d zero reports: ".formatted(zeroReports) + due);
    }

    /** Cases from anywhere in the year, every other one unknown: no two questions lie side by side in the database. */
    private static Figures clearance(Register register, int zeroReports, Consumer<String> out) {
        RetryingTransactionHelper transactions = transactions(register);
        Clearance clearance = register.repository().bean("bingbi.clearance.clearance", Clearance.class);
        List<DemoPeople.Person> handlers = DemoPeople.handlers();
        Random anywhere = new Random(1);
        Figures cleared = Stopwatch.oneAfterAnother(WARM_UP_QUESTIONS, QUESTIONS, turn -> {
            boolean known = turn % 2 == 0;
            String handler = handlers.get(turn / 2 % handlers.size()).account();
            String number = CaseVolume.number(
                    known ? CaseVolume.ownSeries(SERIES, handler) : "无", anywhere.nextInt(ofEach(zeroReports)));
            boolean filed = AuthenticationUtil.runAsSystem(
                    () -> transactions.doInTransaction(() -> clearance.isFiled(number, Optional.empty()), true));
            if (filed != known) {
                throw new IllegalStateException("Clearance answered " + filed + " for " + number);
            }
        });
        out.accept("clearance over %d zero reports: ".formatted(zeroReports) + cleared);
        return cleared;
    }

    private static RetryingTransactionHelper transactions(Register register) {
        return register.repository().bean("retryingTransactionHelper", RetryingTransactionHelper.class);
    }
}
