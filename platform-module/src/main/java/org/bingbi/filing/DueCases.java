package org.bingbi.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;

/** Closed cases for which neither form is filed: a handler's own, and for the discipline office all. What is not the asker's is not found. */
public final class DueCases {

    private static final String OWED = "SELECT cmis:objectId FROM bb:closedCase WHERE ";
    private static final String FIRST_DUE = " ORDER BY bb:reportDue ASC, bb:closedCaseNumber ASC";

    private final ExactQuery query;
    private final NodeService nodes;
    private final Clock clock;

    /** @param nodes the internal bean, for what the query found as the asker */
    public DueCases(ExactQuery query, NodeService nodes, Clock clock) {
        this.query = query;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * The asker's own figures.
     *
     * @param nextDue when the next period ends that is not over yet
     */
    public record Own(int due, int late, Optional<Instant> nextDue) {}

    public Own own() {
        List<Instant> ends = query.all(OWED + mine()).stream()
                .map(node -> new Properties(nodes.getProperties(node)).instant(RegisterModel.PROP_REPORT_DUE))
                .toList();
        Instant now = clock.instant();
        return new Own(
                ends.size(),
                (int) ends.stream().filter(end -> !now.isBefore(end)).count(),
                ends.stream().filter(now::isBefore).min(Instant::compareTo));
    }

    public Page.Of<NodeRef> own(Page page) {
        return page.cut(query.all(OWED + mine() + FIRST_DUE));
    }

    /**
     * Those of all handlers, as far as the asker may read them.
     *
     * @param late only those whose period is over
     */
    public Page.Of<NodeRef> all(Page page, boolean late, Optional<String> department, Optional<String> handler) {
        String conditions = Stream.of(
                        Optional.of(handler.map(account -> "bb:owedBy = " + ExactQuery.literal(account))
                                .orElse("bb:owedBy IS NOT NULL")),
                        department.map(code -> "bb:closedCaseDepartment = " + ExactQuery.literal(code)),
                        late
                                ? Optional.of("bb:reportDue <= " + ExactQuery.literal(clock.instant()))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" AND "));
        List<NodeRef> found = query.nodes(OWED + conditions + FIRST_DUE, page.skip(), page.max() + 1);
        boolean more = found.size() > page.max();
        return page.of(more ? found.subList(0, page.max()) : found, more, null);
    }

    private static String mine() {
        return "bb:owedBy = " + ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser());
    }
}
