package org.bingbi.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.closedcase.CaseBook;
import org.bingbi.closedcase.CaseKey;
import org.bingbi.confidentiality.RoutePass;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.model.RegisterModel;
import org.bingbi.query.ExactQuery;
import org.bingbi.zeroreport.ConfirmBy;
import org.bingbi.zeroreport.ZeroReports;

/** A year's closed cases, zero reports and entries, in any number: one of each made by the module for every handler, the rest like it. */
public final class CaseVolume {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String HEAD = "案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段\n";
    private static final Pattern CLOSED = Pattern.compile("closed=(\\d+)");

    private final CaseBook book;
    private final ZeroReports reports;
    private final OfficeWork work;
    private final ExactQuery query;
    private final NodeService nodes;
    private final RoutePass pass;
    private final RetryingTransactionHelper transactions;
    private final Copies copies;

    public CaseVolume(EmbeddedRepository repository) {
        this.book = repository.bean("bingbi.closedcase.book", CaseBook.class);
        this.reports = repository.bean("bingbi.zeroreport.reports", ZeroReports.class);
        this.work = new OfficeWork(repository);
        this.query = repository.bean("bingbi.query.exact", ExactQuery.class);
        this.nodes = repository.bean("nodeService", NodeService.class);
        this.pass = repository.bean("bingbi.confidentiality.routePass", RoutePass.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        this.copies = new Copies(repository);
    }

    /** The number of a case; those of different series never meet. */
    public static String number(String series, int number) {
        return "东检%s〔2026〕%d号".formatted(series, number);
    }

    /** Closed cases of a handler that nothing is filed on, closed today. */
    public void owed(String handler, String series, int from, int count) {
        StringBuilder list = new StringBuilder(HEAD);
        String today = LocalDate.now(OFFICE).toString();
        IntStream.range(from, from + count).forEach(at -> list.append(number(series, at))
                .append(",陈某盗窃案,盗窃罪,")
                .append(handler)
                .append(',')
                .append(department(handler))
                .append(",2026-06-01,")
                .append(today)
                .append(",审查起诉\n"));
        as("chenjing", () -> book.importFile(list.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** One zero report by its handler, or many in one go. */
    public List<NodeRef> report(String handler, List<String> numbers) {
        List<ZeroReports.Wanted> wanted = numbers.stream()
                .map(number -> new ZeroReports.Wanted(Optional.empty(), number, "陈某盗窃案"))
                .toList();
        return as(handler, () -> reports.report(wanted, ConfirmBy.HEAD, Optional.empty()));
    }

    /** So many zero reports, with their closed cases, of each handler. */
    public void zeroReports(String series, int ofEach) {
        for (DemoPeople.Person handler : DemoPeople.handlers()) {
            String account = handler.account();
            String own = series + account.toUpperCase(java.util.Locale.ROOT);
            owed(account, own, 0, 1);
            NodeRef report = report(account, List.of(number(own, 0))).get(0);
            NodeRef listed = found("SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseKey = "
                    + ExactQuery.literal(key(number(own, 0))));
            copies.of(report, texts(own, ofEach, name(report)));
            copies.of(listed, texts(own, ofEach, name(listed)));
            counted(account, ofEach);
        }
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

    /** @param called the name of the first, which tells nothing of its number; each other gets one of its own */
    private static List<UnaryOperator<String>> texts(String series, int count, String called) {
        String sample = number(series, 0);
        String sampleKey = key(sample);
        return IntStream.rangeClosed(1, count)
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

    private void counted(String account, int more) {
        NodeRef tally = found("SELECT cmis:objectId FROM bb:filingTally WHERE bb:tallyHandler = '" + account + "'");
        AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(() -> {
            String months = (String) nodes.getProperty(tally, RegisterModel.PROP_TALLY_MONTHS);
            String now =
                    CLOSED.matcher(months).replaceFirst(found -> "closed=" + (Integer.parseInt(found.group(1)) + more));
            pass.through(() -> nodes.setProperty(tally, RegisterModel.PROP_TALLY_MONTHS, now));
            return null;
        }));
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
