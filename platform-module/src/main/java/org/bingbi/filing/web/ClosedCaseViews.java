package org.bingbi.filing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.filing.CaseKey;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.web.Page;

/** Shows closed cases to whoever found them with his own rights. */
public final class ClosedCaseViews {

    private final NodeService nodes;
    private final CurrentOrganisation organisation;
    private final OfficeCalendar workingDays;
    private final Clock clock;

    /** @param nodes the internal bean */
    public ClosedCaseViews(
            NodeService nodes, CurrentOrganisation organisation, OfficeCalendar workingDays, Clock clock) {
        this.nodes = nodes;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A case; {@code recordBegun} only in its handler's own list. */
    public record ClosedCaseJson(
            String id,
            String caseNumber,
            String caseName,
            String cause,
            String stage,
            String handler,
            String handlerName,
            String department,
            String departmentName,
            LocalDate acceptedOn,
            LocalDate closedOn,
            ClockJson clock,
            Boolean recordBegun) {}

    /** The discipline office's list. */
    public Page.Of<ClosedCaseJson> of(Page.Of<NodeRef> found) {
        return page(found, known -> null);
    }

    /** The handler's own list, with the cases about which he has begun a record. */
    public Page.Of<ClosedCaseJson> own(Page.Of<NodeRef> found, Set<CaseKey> begun) {
        return page(
                found,
                known -> begun.contains(CaseKey.ofNumber(known.text(RegisterModel.PROP_CLOSED_CASE_NUMBER)))
                        || begun.contains(CaseKey.ofName(known.text(RegisterModel.PROP_CLOSED_CASE_NAME))));
    }

    private Page.Of<ClosedCaseJson> page(Page.Of<NodeRef> found, Function<Properties, Boolean> begun) {
        Organisation office = organisation.current();
        WorkingDayCalendar calendar = workingDays.calendar();
        return found.map(node -> {
            Properties known = new Properties(nodes.getProperties(node));
            return json(node, known, office, clock(known, calendar), begun.apply(known));
        });
    }

    private static ClosedCaseJson json(
            NodeRef node, Properties known, Organisation office, ClockJson clock, Boolean recordBegun) {
        String handler = known.text(RegisterModel.PROP_CLOSED_CASE_HANDLER);
        String department = known.text(RegisterModel.PROP_CLOSED_CASE_DEPARTMENT);
        return new ClosedCaseJson(
                node.getId(),
                known.text(RegisterModel.PROP_CLOSED_CASE_NUMBER),
                known.text(RegisterModel.PROP_CLOSED_CASE_NAME),
                known.text(RegisterModel.PROP_CLOSED_CASE_CAUSE),
                known.text(RegisterModel.PROP_CLOSED_CASE_STAGE),
                handler,
                office.person(handler).map(Person::name).orElse(handler),
                department,
                office.department(department).map(Department::name).orElse(department),
                day(known.text(RegisterModel.PROP_ACCEPTED_ON)),
                day(known.text(RegisterModel.PROP_CLOSED_ON)),
                clock,
                recordBegun);
    }

    private ClockJson clock(Properties known, WorkingDayCalendar calendar) {
        Instant due = known.instant(RegisterModel.PROP_REPORT_DUE);
        Instant now = clock.instant();
        return new ClockJson(
                day(known.text(RegisterModel.PROP_CLOSED_ON))
                        .atStartOfDay(WorkingDayCalendar.ZONE)
                        .toInstant(),
                due,
                calendar.workingDaysLeft(now, due),
                known.is(RegisterModel.PROP_REPORT_PROVISIONAL),
                !now.isBefore(due));
    }

    private static LocalDate day(String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }
}
