package org.bingbi.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.bingbi.clearance.Clearance;
import org.bingbi.closedcase.Overview;
import org.bingbi.closedcase.Period;
import org.bingbi.demo.CaseVolume;
import org.bingbi.demo.DemoPeople;
import org.bingbi.organisation.OrganisationService;

/** Zero reports one by one and two hundred in one go; what is due and clearance over a province's year, and over a tenth of it. */
final class ZeroReporting implements Benchmark {
    private static final int ALL =
            Integer.parseInt(System.getenv().getOrDefault("BINGBI_BENCH_ZERO_REPORTS", "300000"));
    private static final int ENTRIES_FOR_ONE = 27;
    private static final int WARM_UP = 40;
    private static final int TIMES = 100;
    private static final int IN_ONE_GO = 200;
    private static final int GOES = 5;
    private static final int WARM_UP_GOES = 2;
    private static final int QUESTIONS = 300;
    private static final String HANDLER = "liming";
    private static final String OFFICER = "wangfang";

    @Override
    public String name() {
        return "zero-reports";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        try (Register register = Register.open(name())) {
            CaseVolume volume = new CaseVolume(register.repository());
            reporting(volume, out);
            int tenth = ALL / 10;
            fill(register, volume, "甲", tenth);
            Figures clearanceBefore = asking(register, tenth, "甲", out);
            fill(register, volume, "乙", ALL - tenth);
            Figures clearance = asking(register, ALL, "乙", out);
            out.accept("clearance, times that over a tenth: %.1f".formatted(clearance.timesOf(clearanceBefore)));
        }
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

    private static void fill(Register register, CaseVolume volume, String series, int zeroReports) {
        volume.zeroReports(series, zeroReports / DemoPeople.handlers().size());
        volume.entries(register.story(zeroReports, 1, 2_000), zeroReports / ENTRIES_FOR_ONE);
    }

    private static Figures asking(Register register, int zeroReports, String series, Consumer<String> out) {
        RetryingTransactionHelper transactions =
                register.repository().bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        Overview overview = register.repository().bean("bingbi.closedcase.overview", Overview.class);
        OrganisationService office =
                register.repository().bean("bingbi.organisation.service", OrganisationService.class);
        Period period = Period.ofYear(LocalDate.now().getYear());
        Figures due = Stopwatch.oneAfterAnother(
                WARM_UP,
                TIMES,
                turn -> AuthenticationUtil.runAs(
                        () -> transactions.doInTransaction(() -> overview.of(period, office.current()), true),
                        OFFICER));
        out.accept("due overview over %d zero reports: ".formatted(zeroReports) + due);
        Clearance clearance = register.repository().bean("bingbi.clearance.clearance", Clearance.class);
        Figures cleared = Stopwatch.oneAfterAnother(WARM_UP, QUESTIONS, turn -> {
            boolean known = turn % 2 == 0;
            String number = CaseVolume.number(known ? series + "LIMING" : "无", 1 + turn);
            boolean filed = AuthenticationUtil.runAsSystem(
                    () -> transactions.doInTransaction(() -> clearance.isFiled(number, Optional.empty()), true));
            if (filed != known) {
                throw new IllegalStateException("Clearance answered " + filed + " for " + number);
            }
        });
        out.accept("clearance over %d zero reports: ".formatted(zeroReports) + cleared);
        return cleared;
    }
}
