package org.bingbi.zeroreport;

import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;

/** The asker's lists of zero reports: his own, those he is to confirm, those that have his confirmation. */
public final class ZeroReportLists {

    private static final String ALL = "SELECT cmis:objectId FROM bb:zeroReport WHERE ";

    private final ExactQuery query;

    public ZeroReportLists(ExactQuery query) {
        this.query = query;
    }

    /** Which list. */
    public enum Box {
        MINE,
        TO_CONFIRM,
        CONFIRMED
    }

    /** @param office whether the asker is of the discipline office, and so has its reports besides those put to himself */
    public Page.Of<NodeRef> page(Box box, Page page, boolean office) {
        return switch (box) {
            case MINE -> part(page, "bb:reporter = " + me() + " ORDER BY bb:reportedAt DESC, bb:zeroCaseNumber ASC");
            case TO_CONFIRM ->
                page.cut(query.all(ALL + waiting(office) + " ORDER BY bb:reportedAt ASC, bb:zeroCaseNumber ASC"));
            case CONFIRMED ->
                part(
                        page,
                        "bb:confirmer IN (" + whose(office) + ") AND bb:confirmation = 'CONFIRMED'"
                                + " ORDER BY bb:confirmedAt DESC, bb:zeroCaseNumber ASC");
        };
    }

    /** How many await the asker's confirmation. */
    public int toConfirm(boolean office) {
        return query.all(ALL + waiting(office)).size();
    }

    private Page.Of<NodeRef> part(Page page, String condition) {
        List<NodeRef> found = query.nodes(ALL + condition, page.skip(), page.max() + 1);
        boolean more = found.size() > page.max();
        return page.of(more ? found.subList(0, page.max()) : found, more, null);
    }

    private static String waiting(boolean office) {
        return "bb:awaits IN (" + whose(office) + ")";
    }

    private static String whose(boolean office) {
        return office ? me() + ", " + ExactQuery.literal(ZeroReport.OFFICE) : me();
    }

    private static String me() {
        return ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser());
    }
}
