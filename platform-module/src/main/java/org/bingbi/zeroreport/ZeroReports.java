package org.bingbi.zeroreport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SystemAccess;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.web.Digest;

/**
 * Zero reports (article 16): made by handlers for one case or many, confirmed one or many, filed into the volume. Every method acts for
 * who is signed in, all or nothing, and answers {@link NotFoundException} for what is not put to him. Needs a transaction that is retried.
 */
public final class ZeroReports {

    private final ZeroReportNodes reports;
    private final ClosedCaseService cases;
    private final CurrentOrganisation organisation;
    private final SystemAccess system;
    private final int longest;
    private final Clock clock;

    /** @param longest how long a line may be, in characters */
    public ZeroReports(
            ZeroReportNodes reports,
            ClosedCaseService cases,
            CurrentOrganisation organisation,
            SystemAccess system,
            int longest,
            Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.organisation = organisation;
        this.system = system;
        this.longest = longest;
        this.clock = clock;
    }

    /** A case as it is asked for: one of the list, or by its number and name while no list has it. */
    public record Wanted(Optional<NodeRef> closedCase, String number, String name) {}

    /**
     * Reports on all these cases at once.
     *
     * @param idempotencyKey the same key with the same cases again gives the same reports again
     * @throws RefusedException with each case that cannot be zero-reported, and why; then none is
     * @throws NotFoundException for a closed case of somebody else
     */
    public List<NodeRef> report(List<Wanted> wanted, ConfirmBy wish, Optional<String> idempotencyKey) {
        Person reporter = me();
        String request = idempotencyKey
                .map(key -> Digest.of(reporter.account() + "\n" + key))
                .orElse("");
        return system.run(() -> {
            reports.lock(reporter, clock.instant());
            List<ReportedCase> reported =
                    wanted.stream().map(one -> reportedCase(one, reporter)).toList();
            OwnReports own = own(reporter, reported);
            List<NodeRef> before = sameRequest(reported, own, request);
            return before.isEmpty() ? report(reporter, reported, own, wish, request) : before;
        });
    }

    /** The cases, by number or name, about which the asker has begun a record: they are not to be zero-reported meanwhile. */
    public Set<CaseKey> recordsBegun() {
        Person handler = me();
        return system.run(() -> own(handler, List.of()).recordsBegun());
    }

    /**
     * The same with the node of one report as another channel has made it. As the system only.
     *
     * @throws RefusedException when the case cannot be zero-reported
     */
    void report(NodeRef node, Person reporter, ReportedCase reported, ConfirmBy wish) {
        Instant now = clock.instant();
        reports.lock(reporter, now);
        RefusedException.unlessEmpty(problems(List.of(reported), own(reporter, List.of(reported))));
        reports.complete(node, reporter, reported, wish, now);
        cases.filed(reporter.account(), List.of(reported.key()));
    }

    /** Confirms all these; what is confirmed stays so. */
    public void confirm(List<NodeRef> some) {
        Person confirmer = me();
        Instant now = clock.instant();
        system.run(() -> {
            List<Problem> problems = new ArrayList<>();
            some.forEach(node -> confirmProblem(node, confirmer).ifPresent(problems::add));
            RefusedException.unlessEmpty(problems);
            some.stream()
                    .filter(node -> !reports.read(node).isConfirmed())
                    .forEach(node -> reports.confirm(node, confirmer, now));
        });
    }

    /** The handler has the discipline office confirm instead of the department head. */
    public void askDisciplineOffice(NodeRef node) {
        Person handler = me();
        system.run(() -> {
            ZeroReport report = mine(node, handler);
            ZeroReportRules.askDisciplineOffice(report);
            if (!report.awaitsOffice()) {
                reports.putTo(node, ConfirmBy.DISCIPLINE_OFFICE, Optional.empty());
            }
        });
    }

    /** Notes in which volume of the case it was filed (随案入卷). */
    public void fileIntoVolume(NodeRef node, String volume) {
        Person handler = me();
        String number = volume == null ? "" : volume.strip();
        system.run(() -> {
            ZeroReport report = mine(node, handler);
            ZeroReportRules.fileIntoVolume(report, number, longest);
            if (report.volumeNumber().isEmpty()) {
                reports.fileIntoVolume(node, number, clock.instant());
            }
        });
    }

    /** What awaits somebody who does not hold the post, of a reporter who may have left too. As the system. */
    List<NodeRef> waitingForOthers() {
        return system.run(() -> reports.awaitingHead().stream()
                .filter(node -> isWithAnother(reports.read(node)))
                .toList());
    }

    /** Puts such a report to whoever holds the post now; one that was confirmed meanwhile stays. As the system. */
    void followPost(NodeRef node) {
        system.run(() -> {
            ZeroReport report = reports.read(node);
            if (!report.isConfirmed() && report.confirmBy() == ConfirmBy.HEAD && isWithAnother(report)) {
                reports.putTo(node, ConfirmBy.HEAD, holder(report));
            }
        });
    }

    /** As it stands, for whoever has found it with his own rights. */
    public ZeroReport read(NodeRef node) {
        return reports.read(node);
    }

    /** Whether the report is put to this person, confirmed or not. */
    public static boolean isPutTo(ZeroReport report, Person person) {
        return ZeroReportRules.isPutTo(report, person);
    }

    void adopt(NodeRef node) {
        reports.adopt(node);
    }

    private List<NodeRef> report(
            Person reporter, List<ReportedCase> reported, OwnReports own, ConfirmBy wish, String request) {
        RefusedException.unlessEmpty(problems(reported, own));
        Instant now = clock.instant();
        List<NodeRef> made = reports.create(reporter, reported, wish, request, now);
        cases.filed(reporter.account(), reported.stream().map(ReportedCase::key).toList());
        return made;
    }

    private OwnReports own(Person reporter, List<ReportedCase> reported) {
        return reports.own(
                reporter.account(), reported.stream().map(ReportedCase::key).toList());
    }

    private List<Problem> problems(List<ReportedCase> reported, OwnReports own) {
        List<Problem> problems = new ArrayList<>();
        Set<CaseKey> seen = new HashSet<>();
        for (int at = 0; at < reported.size(); at++) {
            ReportedCase one = reported.get(at);
            String field = reported.size() == 1 ? "" : "cases[" + at + "]";
            List<Problem> form = one.problems(field.isEmpty() ? "" : field + ".", longest);
            problems.addAll(form);
            if (form.isEmpty() && !seen.add(one.key())) {
                problems.add(Problem.at(field, "zero.twice", one.number()));
            } else if (form.isEmpty()) {
                problems.addAll(own.problems(field.isEmpty() ? "caseNumber" : field, one));
            }
        }
        return problems;
    }

    /** What the same request made before, when its answer was lost on the way. */
    private List<NodeRef> sameRequest(List<ReportedCase> reported, OwnReports own, String request) {
        List<NodeRef> before = reported.stream()
                .map(own::zeroReport)
                .flatMap(Optional::stream)
                .filter(node -> request.equals(reports.request(node)))
                .toList();
        return request.isEmpty() || before.size() < reported.size() ? List.of() : before;
    }

    private ReportedCase reportedCase(Wanted wanted, Person reporter) {
        if (wanted.closedCase().isEmpty()) {
            return new ReportedCase(wanted.number(), wanted.name());
        }
        return reports.listed(wanted.closedCase().get(), reporter).orElseThrow(NotFoundException::new);
    }

    private Optional<Problem> confirmProblem(NodeRef node, Person confirmer) {
        ZeroReport report = reports.read(node);
        if (!ZeroReportRules.isPutTo(report, confirmer)) {
            throw new NotFoundException();
        }
        return ZeroReportRules.confirm(report, confirmer);
    }

    private ZeroReport mine(NodeRef node, Person handler) {
        ZeroReport report = reports.read(node);
        if (!ZeroReportRules.isOf(report, handler)) {
            throw new NotFoundException();
        }
        return report;
    }

    private boolean isWithAnother(ZeroReport report) {
        return !ZeroReportNodes.account(holder(report)).equals(report.confirmer());
    }

    /** Of a reporter who left, the department from which he reported. */
    private Optional<Person> holder(ZeroReport report) {
        Person reporter = organisation
                .current()
                .person(report.reporter())
                .orElseGet(() -> new Person(
                        report.reporter(), report.reporterName(), report.reporterDepartment(), "", Set.of(), Set.of()));
        return reports.confirmer(reporter, ConfirmBy.HEAD);
    }

    private Person me() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return organisation
                .current()
                .person(account)
                .filter(person -> organisation.isRecorder(account))
                .orElseThrow(NotFoundException::new);
    }
}
