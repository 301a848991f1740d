package org.bingbi.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.support.ExactQuery;

/** What is due, done and late by department and handler, from the statistics: as many nodes are read as there are handlers, not cases. */
public final class Overview {

    private final ExactQuery query;
    private final NodeService nodes;
    private final NodeBulkLoader loader;
    private final Clock clock;

    /** @param nodes the internal bean, for what the query found as the asker; {@code loader} reads it many at a time */
    public Overview(ExactQuery query, NodeService nodes, NodeBulkLoader loader, Clock clock) {
        this.query = query;
        this.nodes = nodes;
        this.loader = loader;
        this.clock = clock;
    }

    /** One handler's figures; the name is the account where he has left the office. */
    public record Handler(String account, String name, Figures figures) {}

    /** A department's figures and its handlers, in the order of their names. */
    public record OfDepartment(String code, String name, Figures figures, List<Handler> handlers) {}

    /** By department codes. */
    public List<OfDepartment> of(Period period, Organisation organisation) {
        LocalDate today = clock.instant().atZone(WorkingDayCalendar.ZONE).toLocalDate();
        Map<String, List<Handler>> departments = new TreeMap<>();
        List<NodeRef> statistics =
                query.all("SELECT cmis:objectId FROM bb:filingTally WHERE bb:tallyYear = " + period.year());
        loader.cacheNodes(statistics);
        statistics.forEach(node -> {
            Properties tally = new Properties(nodes.getProperties(node));
            String months = tally.text(RegisterModel.PROP_TALLY_MONTHS);
            Figures figures =
                    HandlerStatistics.read(months == null ? "" : months).figures(period, today);
            if (!figures.equals(Figures.NONE)) {
                departments
                        .computeIfAbsent(tally.text(RegisterModel.PROP_TALLY_DEPARTMENT), none -> new ArrayList<>())
                        .add(handler(tally.text(RegisterModel.PROP_TALLY_HANDLER), figures, organisation));
            }
        });
        return departments.entrySet().stream()
                .map(department -> ofDepartment(department.getKey(), department.getValue(), organisation))
                .toList();
    }

    private static Handler handler(String account, Figures figures, Organisation organisation) {
        return new Handler(
                account, organisation.person(account).map(Person::name).orElse(account), figures);
    }

    private static OfDepartment ofDepartment(String code, List<Handler> handlers, Organisation organisation) {
        return new OfDepartment(
                code,
                organisation.department(code).map(Department::name).orElse(code),
                handlers.stream().map(Handler::figures).reduce(Figures.NONE, Figures::plus),
                handlers.stream().sorted(Comparator.comparing(Handler::name)).toList());
    }
}
