package org.bingbi.filing;

import java.io.Serializable;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Keeps the tallies: one node for each handler, department and year, written once for each transaction and handler however many of his
 * cases it touches. Two acts of the same handler at once meet here, and Alfresco lets the later one begin again. As the system only.
 */
public final class HandlerStatisticsRepository {

    /** Which tally a change belongs to. */
    private record Of(String handler, String department, Year year) {}

    private final SealedNodes nodes;
    private final CaseFolders folders;

    /** @param nodes the gateway */
    public HandlerStatisticsRepository(SealedNodes nodes, CaseFolders folders) {
        this.nodes = nodes;
        this.folders = folders;
    }

    void apply(Collection<HandlerStatisticsChange> changes) {
        Map<Of, List<HandlerStatisticsChange>> grouped = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> new Of(
                                change.handler(),
                                change.department(),
                                Year.of(change.closedIn().getYear())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        grouped.forEach((of, some) -> {
            NodeRef node = node(of);
            HandlerStatistics tally = read(node);
            for (HandlerStatisticsChange change : some) {
                tally = tally.with(change);
            }
            nodes.setProperty(node, RegisterModel.PROP_TALLY_MONTHS, tally.text());
        });
    }

    HandlerStatistics read(NodeRef node) {
        Serializable months = nodes.getProperty(node, RegisterModel.PROP_TALLY_MONTHS);
        return months == null ? HandlerStatistics.empty() : HandlerStatistics.read(months.toString());
    }

    private NodeRef node(Of of) {
        NodeRef folder = folders.tallies(of.year());
        String name = CaseFolders.name(of.handler() + "\n" + of.department());
        NodeRef there = nodes.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name);
        return there == null ? created(folder, name, of) : there;
    }

    private NodeRef created(NodeRef folder, String name, Of of) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
        properties.put(RegisterModel.PROP_TALLY_HANDLER, of.handler());
        properties.put(RegisterModel.PROP_TALLY_DEPARTMENT, of.department());
        properties.put(RegisterModel.PROP_TALLY_YEAR, of.year().getValue());
        try {
            return nodes.createNode(
                            folder,
                            ContentModel.ASSOC_CONTAINS,
                            RegisterModel.name(name),
                            RegisterModel.TYPE_FILING_TALLY,
                            properties)
                    .getChildRef();
        } catch (DuplicateChildNodeNameException slower) {
            // Not as its cause: Alfresco tries nothing again behind which it finds a name that is taken.
            throw new ConcurrencyFailureException("The tally was made by somebody else");
        }
    }
}
