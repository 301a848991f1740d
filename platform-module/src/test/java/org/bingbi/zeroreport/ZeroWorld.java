package org.bingbi.zeroreport;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.caselist.CaseListImport;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.filing.DueCases;
import org.bingbi.filing.Figures;
import org.bingbi.filing.Overview;
import org.bingbi.filing.Period;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;

/** Cases, reports and records for the tests, each with a number of its own. */
final class ZeroWorld {

    static final String HEAD = "案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段\n";
    private static final AtomicInteger LAST = new AtomicInteger();

    private final Register register;

    ZeroWorld(Register register) {
        this.register = register;
    }

    ZeroReports reports() {
        return register.bean("bingbi.zeroreport.reports", ZeroReports.class);
    }

    List<String> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "东检刑诉受〔2026〕" + LAST.incrementAndGet() + "号")
                .toList();
    }

    String name(String number) {
        return number.replaceAll("\\D+", "-") + "某案";
    }

    ClosedCaseService.Imported listed(String handler, List<String> numbers) {
        return listed(handler, numbers, LocalDate.now(WorkingDayCalendar.ZONE));
    }

    ClosedCaseService.Imported listed(String handler, List<String> numbers, LocalDate closed) {
        return imported("wangfang", file(handler, numbers, closed));
    }

    /** In the transaction of the caller. */
    void importedHere(String handler, List<String> numbers) {
        register.bean("bingbi.caselist.import", CaseListImport.class)
                .importFile(file(handler, numbers, LocalDate.now(WorkingDayCalendar.ZONE))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String file(String handler, List<String> numbers, LocalDate closed) {
        Person person = Office.ORGANISATION.person(handler).orElseThrow();
        StringBuilder file = new StringBuilder(HEAD);
        numbers.forEach(number -> file.append(String.join(
                        ",",
                        number,
                        name(number),
                        "盗窃罪",
                        handler,
                        person.department(),
                        "2026-01-05",
                        closed.toString(),
                        ""))
                .append('\n'));
        return file.toString();
    }

    ClosedCaseService.Imported imported(String who, String file) {
        return register.as(who, () -> register.bean("bingbi.caselist.import", CaseListImport.class)
                .importFile(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** Those of these numbers that the handler owes. */
    List<NodeRef> due(String handler, List<String> numbers) {
        DueCases cases = register.bean("bingbi.closedcase.due", DueCases.class);
        return register.as(handler, () -> Stream.iterate(0, skip -> skip + 200)
                .map(skip -> cases.own(new Page(skip, 200)))
                .takeWhile(page -> !page.items().isEmpty())
                .flatMap(page -> page.items().stream())
                .filter(node ->
                        numbers.contains(register.nodes().getProperty(node, RegisterModel.PROP_CLOSED_CASE_NUMBER)))
                .toList());
    }

    List<String> dueNumbers(String handler, List<String> numbers) {
        return due(handler, numbers).stream()
                .map(node -> register.text(node, RegisterModel.PROP_CLOSED_CASE_NUMBER))
                .toList();
    }

    /** What the discipline office sees of the handler's cases of this year. */
    Figures figures(String handler) {
        Overview overview = register.bean("bingbi.closedcase.overview", Overview.class);
        String year = String.valueOf(LocalDate.now(WorkingDayCalendar.ZONE).getYear());
        return register.as("zhengyan", () -> overview.of(Period.of(year).orElseThrow(), Office.ORGANISATION)).stream()
                .flatMap(department -> department.handlers().stream())
                .filter(one -> one.account().equals(handler))
                .map(Overview.Handler::figures)
                .findFirst()
                .orElseThrow();
    }

    /** Returned by the department head, since it is about another case, and submitted so. */
    void corrected(NodeRef dossier, String number) {
        NodeRef step = register.open(dossier).get(0);
        register.as("qianjin", () -> register.signatures().giveBack(step, "案号有误", Optional.empty()));
        register.as("liming", () -> {
            register.dossiers().save(dossier, form(number, "", ReportOption.USUAL));
            register.dossiers().submit(dossier);
        });
    }

    List<NodeRef> report(String handler, List<NodeRef> cases, ConfirmBy by) {
        List<ZeroReports.Wanted> wanted = cases.stream()
                .map(one -> new ZeroReports.Wanted(Optional.of(one), null, null))
                .toList();
        return register.as(handler, () -> reports().report(wanted, by, Optional.empty()));
    }

    NodeRef single(String handler, String number) {
        ZeroReports.Wanted wanted = new ZeroReports.Wanted(Optional.empty(), number, name(number));
        return register.as(handler, () -> reports().report(List.of(wanted), ConfirmBy.HEAD, Optional.empty()))
                .get(0);
    }

    /** His reports on a case. */
    List<NodeRef> mine(String handler, String number) {
        return register.as(handler, () -> register.bean("bingbi.query.exact", ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:zeroReport WHERE bb:zeroCaseNumber = "
                        + ExactQuery.literal(number)));
    }

    NodeRef byStock(String handler, String number, Map<QName, Serializable> more) {
        Map<QName, Serializable> properties = new HashMap<>(more);
        properties.put(RegisterModel.PROP_ZERO_CASE_NUMBER, number);
        properties.put(RegisterModel.PROP_ZERO_CASE_NAME, name(number));
        NodeRef home = home(handler);
        return register.as(handler, () -> register.publicNodes()
                .createNode(
                        home,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("any"),
                        RegisterModel.TYPE_ZERO_REPORT,
                        properties)
                .getChildRef());
    }

    void set(String who, NodeRef node, QName name, Serializable value) {
        register.as(who, () -> register.publicNodes().setProperty(node, name, value));
    }

    NodeRef draft(String recorder, String number) {
        return register.as(recorder, () -> register.dossiers()
                .create(form(number, name(number), ReportOption.USUAL), Optional.empty()));
    }

    NodeRef record(String recorder, String number, String name, ReportOption option) {
        NodeRef dossier =
                register.as(recorder, () -> register.dossiers().create(form(number, name, option), Optional.empty()));
        register.as(recorder, () -> register.dossiers().submit(dossier));
        return dossier;
    }

    Map<QName, Serializable> form(String number, String name, ReportOption option) {
        Map<QName, Serializable> form = new HashMap<>(Register.form(option, ""));
        form.put(RegisterModel.PROP_CASE_NUMBER, number);
        form.put(RegisterModel.PROP_CASE_NAME, name);
        return form;
    }

    ZeroReport read(NodeRef report) {
        return register.seen(() -> reports().read(report));
    }

    List<NodeRef> toConfirm(String who) {
        return box(who, ZeroReportLists.Box.TO_CONFIRM, new Page(0, 200));
    }

    List<NodeRef> box(String who, ZeroReportLists.Box box, Page page) {
        boolean office = Office.ORGANISATION.person(who).orElseThrow().isOfDisciplineOffice();
        return register.as(who, () -> register.bean("bingbi.zeroreport.lists", ZeroReportLists.class)
                .page(box, page, office)
                .items());
    }

    /** Who of the office may read a node, by its access control list. */
    List<String> readers(NodeRef node) {
        PermissionService permissions = register.bean("PermissionService", PermissionService.class);
        return Office.ORGANISATION.people().stream()
                .map(Person::account)
                .filter(account -> register.as(
                        account, () -> permissions.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED))
                .toList();
    }

    private NodeRef home(String account) {
        Repository repository = register.bean("repositoryHelper", Repository.class);
        return register.seen(() -> {
            String name = "home-" + account;
            NodeRef there =
                    register.nodes().getChildByName(repository.getCompanyHome(), ContentModel.ASSOC_CONTAINS, name);
            if (there != null) {
                return there;
            }
            NodeRef made = register.nodes()
                    .createNode(
                            repository.getCompanyHome(),
                            ContentModel.ASSOC_CONTAINS,
                            RegisterModel.name(name),
                            ContentModel.TYPE_FOLDER,
                            Map.of(ContentModel.PROP_NAME, name))
                    .getChildRef();
            register.bean("permissionService", PermissionService.class)
                    .setPermission(made, account, "Collaborator", true);
            return made;
        });
    }
}
