package org.bingbi.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.caselist.CaseListImport;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.filing.CaseKey;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;
import org.bingbi.zeroreport.ConfirmBy;
import org.bingbi.zeroreport.ZeroReports;

/** A year's closed cases, zero reports and entries, in any number: one of each made by the module for every handler, the rest like it. */
public final class CaseVolume {
    /** Of the list of closed cases. */
    public static final List<String> HEADS = List.of("案件编号", "案件名称", "案由", "承办人账号", "承办部门编码", "受理日期", "办结日期", "诉讼阶段");

    private static final String NAME = "陈某盗窃案";
    private static final int DAYS_OF_A_YEAR = 365;

    private final CaseListImport caseList;
    private final ZeroReports reports;
    private final OfficeWork work;
    private final ExactQuery query;
    private final SealedNodes nodes;
    private final SystemAccess system;
    private final RetryingTransactionHelper transactions;
    private final Copies copies;
    private final LateIndexes indexes;

    public CaseVolume(EmbeddedRepository repository) {
        this.caseList = repository.bean("bingbi.caselist.import", CaseListImport.class);
        this.reports = repository.bean("bingbi.zeroreport.reports", ZeroReports.class);
        this.work = new OfficeWork(repository);
        this.query = repository.bean("bingbi.query.exact", ExactQuery.class);
        this.nodes = repository.bean("bingbi.access.sealedNodes", SealedNodes.class);
        this.system = repository.bean("bingbi.access.system", SystemAccess.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        this.copies = new Copies(repository);
        this.indexes = new LateIndexes(repository);
    }

    /** The number of a case; those of different series never meet. */
    public static String number(String series, int number) {
        return "东检%s〔2026〕%d号".formatted(series, number);
    }

    /** A line of the list: the handlers in turn, closed through the last year. */
    public static List<String> line(String series, int at) {
        List<DemoPeople.Person> handlers = DemoPeople.handlers();
        String handler = handlers.get(at % handlers.size()).account();
        return line(series, at, handler, LocalDate.now(WorkingDayCalendar.ZONE).minusDays(at % DAYS_OF_A_YEAR));
    }

    private static List<String> line(String series, int at, String handler, LocalDate closedOn) {
        return List.of(
                number(series, at),
                NAME,
                "盗窃罪",
                handler,
                department(handler),
                closedOn.minusMonths(2).toString(),
                closedOn.toString(),
                "审查起诉");
    }

    /** Closed cases of a handler that nothing is filed on, closed today. */
    public void owed(String handler, String series, int from, int count) {
        owed(handler, series, from, count, LocalDate.now(WorkingDayCalendar.ZONE));
    }

    private void owed(String handler, String series, int from, int count, LocalDate closedOn) {
        takeOver(Stream.concat(
                        Stream.of(HEADS),
                        IntStream.range(from, from + count).mapToObj(at -> line(series, at, handler, closedOn)))
                .map(cells -> String.join(",", cells))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The case management brings a list of closed cases. */
    public void takeOver(byte[] list) {
        as("chenjing", () -> caseList.importFile(list));
    }

    /** The closed case of that number. */
    public NodeRef listed(String number) {
        return found(
                "SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseKey = " + ExactQuery.literal(key(number)));
    }

    /** One zero report by its handler, or many in one go. */
    public List<NodeRef> report(String handler, List<String> numbers) {
        List<ZeroReports.Wanted> wanted = numbers.stream()
                .map(number -> new ZeroReports.Wanted(Optional.empty(), number, NAME))
                .toList();
        return as(handler, () -> reports.report(wanted, ConfirmBy.HEAD, Optional.empty()));
    }

    /** One and so many like it, zero reports with their closed cases, of each handler, closed through the months of this year. */
    public void zeroReports(String series, int ofEach) {
        LocalDate today = LocalDate.now(WorkingDayCalendar.ZONE);
        int months = today.getMonthValue();
        List<Runnable> like = new ArrayList<>();
        for (DemoPeople.Person handler : DemoPeople.handlers()) {
            for (int month = 1; month <= months; month++) {
                int from = (int) ((ofEach + 1L) * (month - 1) / months);
                int to = (int) ((ofEach + 1L) * month / months);
                if (from < to) {
                    like.add(zeroReports(
                            handler.account(),
                            ownSeries(series, handler.account()),
                            from,
                            to,
                            today.withDayOfMonth(1).withMonth(month)));
                }
            }
        }
        indexes.around(() -> like.forEach(Runnable::run));
    }

    /** So many handlers more in the overview of this year, each with the figures of one of the office, whose zero reports come first. */
    public void handlers(int more) {
        String sample = DemoPeople.handlers().get(0).account();
        NodeRef tally = tally(sample);
        String called = name(tally);
        copies.of(
                tally,
                IntStream.range(0, more)
                        .<UnaryOperator<String>>mapToObj(at -> {
                            String name = UUID.randomUUID().toString();
                            return text ->
                                    text.equals(sample) ? "handler-" + at : text.equalsIgnoreCase(called) ? name : text;
                        })
                        .toList());
    }

    /** The series that a handler's zero reports of that volume have. */
    public static String ownSeries(String series, String handler) {
        return series + handler.toUpperCase(Locale.ROOT);
    }

    /** The first, made by the module; the result makes those like it. */
    private Runnable zeroReports(String handler, String series, int from, int to, LocalDate closedOn) {
        owed(handler, series, from, 1, closedOn);
        NodeRef report = report(handler, List.of(number(series, from))).get(0);
        NodeRef listed = listed(number(series, from));
        counted(handler, YearMonth.from(closedOn), to - from - 1);
        String reportCalled = name(report);
        String listedCalled = name(listed);
        Copies.Rows reportRows = copies.rows(report);
        Copies.Rows listedRows = copies.rows(listed);
        return () -> {
            copies.of(reportRows, texts(series, from, to, reportCalled));
            copies.of(listedRows, texts(series, from, to, listedCalled));
        };
    }

    /** So many submitted entries, each about a case of its own; of each but its dossier only, which is what lists and clearance read. */
    public void entries(Story story, int count) {
        NodeRef dossier = work.draft(story);
        work.submit(story.recorder(), dossier);
        String sample = (String) story.fields().get("caseNumber");
        String called = name(dossier);
        copies.of(
                dossier,
                IntStream.range(0, count)
                        .<UnaryOperator<String>>mapToObj(at -> {
                            String number = sample + "-" + at;
                            String name = UUID.randomUUID().toString();
                            return text -> text.equals(sample)
                                    ? number
                                    : text.equals(key(sample))
                                            ? key(number)
                                            : text.equalsIgnoreCase(called) ? name : text;
                        })
                        .toList());
    }

    /**
     * What the copies of the first case's node say instead of it.
     *
     * @param called the name of the first, which tells nothing of its number; each other gets one of its own
     */
    private static List<UnaryOperator<String>> texts(String series, int first, int to, String called) {
        String sample = number(series, first);
        String sampleKey = key(sample);
        return IntStream.range(first + 1, to)
                .<UnaryOperator<String>>mapToObj(at -> {
                    String number = number(series, at);
                    String name = UUID.randomUUID().toString();
                    return text -> text.equals(sample)
                            ? number
                            : text.equals(sampleKey) ? key(number) : text.equalsIgnoreCase(called) ? name : text;
                })
                .toList();
    }

    private String name(NodeRef node) {
        return AuthenticationUtil.runAsSystem(() ->
                transactions.doInTransaction(() -> (String) nodes.getProperty(node, ContentModel.PROP_NAME), true));
    }

    private static String key(String number) {
        return CaseKey.ofNumber(number).value();
    }

    private void counted(String account, YearMonth closedIn, int more) {
        NodeRef tally = tally(account);
        Pattern closed = Pattern.compile("(?<=" + closedIn + " closed=)\\d+");
        AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(() -> {
            String months = (String) nodes.getProperty(tally, RegisterModel.PROP_TALLY_MONTHS);
            String now = closed.matcher(months).replaceFirst(count -> "" + (Integer.parseInt(count.group()) + more));
            system.run(() -> nodes.setProperty(tally, RegisterModel.PROP_TALLY_MONTHS, now));
            return null;
        }));
    }

    private NodeRef tally(String account) {
        return found("SELECT cmis:objectId FROM bb:filingTally WHERE bb:tallyHandler = '" + account + "'");
    }

    private NodeRef found(String statement) {
        return AuthenticationUtil.runAsSystem(
                () -> transactions.doInTransaction(() -> query.all(statement).get(0), true));
    }

    private static String department(String account) {
        return DemoPeople.called(account).department().equals("第一检察部") ? "01" : "02";
    }

    private <T> T as(String account, RetryingTransactionHelper.RetryingTransactionCallback<T> act) {
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(act), account);
    }
}
