package org.bingbi.audit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.Access;
import org.bingbi.web.Digest;
import org.bingbi.web.Json;

/**
 * The access log's pages in the repository, below a folder that no account may enter: one folder a day, each page with the digest of the
 * page before. The last page's number and digest stand on the folder itself, so that a missing end is found too; two servers of one
 * cluster that write at once meet there, and one of them tries again.
 */
public final class AccessPages {

    private final SealedNodes nodes;
    private final TransactionService transactions;
    private final Supplier<NodeRef> root;
    private final SystemAccess system;
    private final Clock clock;

    /**
     * @param nodes the internal bean
     * @param root the module's own folder, which nobody may enter
     */
    public AccessPages(
            SealedNodes nodes,
            TransactionService transactions,
            Supplier<NodeRef> root,
            SystemAccess system,
            Clock clock) {
        this.nodes = nodes;
        this.transactions = transactions;
        this.root = root;
        this.system = system;
        this.clock = clock;
    }

    /** Writes one page, in a transaction of the system. */
    void append(List<Access> accesses) {
        SystemAccess.asSystem(() -> transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            system.run(() -> append(accesses, clock.instant()));
                            return null;
                        },
                        false,
                        true));
    }

    private void append(List<Access> accesses, Instant now) {
        NodeRef log = folder(root.get(), "access");
        long index = number(log, RegisterModel.PROP_ACCESS_LAST_INDEX) + 1;
        String previous = text(log, RegisterModel.PROP_ACCESS_LAST_DIGEST);
        String lines = accesses.stream()
                .map(access -> new String(Json.write(access), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        String digest = digest(index, now, previous, lines);
        Map<QName, Serializable> page = new HashMap<>();
        page.put(RegisterModel.PROP_ACCESS_INDEX, index);
        page.put(RegisterModel.PROP_ACCESS_AT, Date.from(now));
        page.put(RegisterModel.PROP_ACCESS_LINES, lines);
        page.put(RegisterModel.PROP_ACCESS_PREVIOUS, previous);
        page.put(RegisterModel.PROP_ACCESS_DIGEST, digest);
        nodes.createNode(
                day(log, now),
                ContentModel.ASSOC_CONTAINS,
                RegisterModel.name("page-" + index),
                RegisterModel.TYPE_ACCESS_PAGE,
                page);
        nodes.addAspect(
                log,
                RegisterModel.ASPECT_ACCESS_HEAD,
                Map.of(
                        RegisterModel.PROP_ACCESS_LAST_INDEX, index,
                        RegisterModel.PROP_ACCESS_LAST_DIGEST, digest));
    }

    /** What a page's digest covers. */
    static String digest(long index, Instant at, String previous, String lines) {
        return Digest.of(index + "\n" + at.toEpochMilli() + "\n" + previous + "\n" + lines);
    }

    /** What the verification found. */
    public record Verified(long pages, boolean holds, Long firstBroken) {}

    /** Walks the whole chain; the first page that is missing or altered is named by its number. */
    public Verified verify() {
        NodeRef log = nodes.getChildByName(root.get(), ContentModel.ASSOC_CONTAINS, "access");
        if (log == null) {
            return new Verified(0, true, null);
        }
        long index = 0;
        String previous = "";
        for (NodeRef day : days(log)) {
            for (NodeRef page : pages(day)) {
                index++;
                if (number(page, RegisterModel.PROP_ACCESS_INDEX) != index || !holds(page, index, previous)) {
                    return new Verified(index, false, index);
                }
                previous = text(page, RegisterModel.PROP_ACCESS_DIGEST);
            }
        }
        boolean whole = index == number(log, RegisterModel.PROP_ACCESS_LAST_INDEX)
                && previous.equals(text(log, RegisterModel.PROP_ACCESS_LAST_DIGEST));
        return new Verified(index, whole, whole ? null : index + 1);
    }

    private boolean holds(NodeRef page, long index, String previous) {
        Instant at = ((Date) nodes.getProperty(page, RegisterModel.PROP_ACCESS_AT)).toInstant();
        String lines = text(page, RegisterModel.PROP_ACCESS_LINES);
        return previous.equals(text(page, RegisterModel.PROP_ACCESS_PREVIOUS))
                && digest(index, at, previous, lines).equals(text(page, RegisterModel.PROP_ACCESS_DIGEST));
    }

    private List<NodeRef> days(NodeRef log) {
        return nodes.getChildAssocs(log, Set.of(ContentModel.TYPE_FOLDER)).stream()
                .map(ChildAssociationRef::getChildRef)
                .sorted(Comparator.comparing(day -> (String) nodes.getProperty(day, ContentModel.PROP_NAME)))
                .toList();
    }

    private List<NodeRef> pages(NodeRef day) {
        return nodes.getChildAssocs(day, Set.of(RegisterModel.TYPE_ACCESS_PAGE)).stream()
                .map(ChildAssociationRef::getChildRef)
                .sorted(Comparator.comparing(page -> number(page, RegisterModel.PROP_ACCESS_INDEX)))
                .toList();
    }

    private NodeRef day(NodeRef log, Instant now) {
        return folder(
                log,
                ZonedDateTime.ofInstant(now, WorkingDayCalendar.ZONE)
                        .toLocalDate()
                        .toString());
    }

    private NodeRef folder(NodeRef parent, String name) {
        NodeRef there = nodes.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
        if (there != null) {
            return there;
        }
        NodeRef folder = nodes.createNode(
                        parent,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        ContentModel.TYPE_FOLDER,
                        Map.of(ContentModel.PROP_NAME, name))
                .getChildRef();
        nodes.addAspect(folder, RegisterModel.ASPECT_SEALED, null);
        return folder;
    }

    private long number(NodeRef node, QName property) {
        return nodes.getProperty(node, property) instanceof Number number ? number.longValue() : 0;
    }

    private String text(NodeRef node, QName property) {
        return Properties.textOf(nodes.getProperty(node, property));
    }
}
