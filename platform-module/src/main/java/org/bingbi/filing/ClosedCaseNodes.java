package org.bingbi.filing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/** Closed cases as nodes, and what each change of them changes in the tallies. As the system only. */
public final class ClosedCaseNodes {

    /** How many keys one statement may ask for: more at once make it slower, not faster. */
    private static final int AT_ONCE = 250;

    private final SealedNodes nodes;
    private final ExactQuery query;
    private final CaseFolders folders;
    private final BehaviourFilter behaviours;
    private final NodeBulkLoader loader;

    /** @param nodes the gateway */
    public ClosedCaseNodes(
            SealedNodes nodes,
            ExactQuery query,
            CaseFolders folders,
            BehaviourFilter behaviours,
            NodeBulkLoader loader) {
        this.nodes = nodes;
        this.behaviours = behaviours;
        this.query = query;
        this.folders = folders;
        this.loader = loader;
    }

    /** The listed cases among these, by their keys. */
    Map<CaseKey, NodeRef> known(Collection<CaseKey> keys) {
        Map<CaseKey, NodeRef> known = new HashMap<>();
        forEachPart(keys, part -> query.all(
                        "SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseKey IN (" + literals(part) + ")")
                .forEach(node -> known.put(
                        new CaseKey((String) nodes.getProperty(node, RegisterModel.PROP_CLOSED_CASE_KEY)), node)));
        return known;
    }

    /** What the handler still owes. */
    List<NodeRef> owedBy(String handler) {
        return query.all("SELECT cmis:objectId FROM bb:closedCase WHERE bb:owedBy = " + ExactQuery.literal(handler));
    }

    /** What anybody still owes. */
    List<NodeRef> owed() {
        return query.all("SELECT cmis:objectId FROM bb:closedCase WHERE bb:owedBy IS NOT NULL");
    }

    /** What an import has written since then. */
    List<NodeRef> writtenSince(Instant time) {
        return query.all("SELECT cmis:objectId FROM bb:closedCase WHERE cmis:lastModificationDate >= "
                + ExactQuery.literal(time));
    }

    /** Reads these at once, where the repository can. */
    void load(Collection<NodeRef> some) {
        loader.cacheNodes(List.copyOf(some));
    }

    /** All that are listed as the handler's. */
    List<NodeRef> of(String handler) {
        return query.all(
                "SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseHandler = " + ExactQuery.literal(handler));
    }

    /** Those that are listed as the handler's and are that case, which may be told by its name only. */
    List<NodeRef> listedOf(String handler, CaseKey key) {
        return key.isName()
                ? of(handler).stream()
                        .filter(node -> key.equals(read(node).nameKey()))
                        .toList()
                : known(List.of(key)).values().stream()
                        .filter(node -> handler.equals(read(node).handler()))
                        .toList();
    }

    boolean exists(NodeRef node) {
        return nodes.exists(node);
    }

    boolean isOwed(NodeRef node) {
        return nodes.getProperty(node, RegisterModel.PROP_OWED_BY) != null;
    }

    /** Which case a node is. */
    record Listed(CaseKey key, CaseKey nameKey, String handler) {}

    Listed read(NodeRef node) {
        Properties listed = new Properties(nodes.getProperties(node));
        return new Listed(
                new CaseKey(listed.text(RegisterModel.PROP_CLOSED_CASE_KEY)),
                CaseKey.ofName(listed.text(RegisterModel.PROP_CLOSED_CASE_NAME)),
                listed.text(RegisterModel.PROP_CLOSED_CASE_HANDLER));
    }

    static void forEachPart(Collection<CaseKey> keys, java.util.function.Consumer<List<CaseKey>> work) {
        List<CaseKey> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    static String literals(Collection<CaseKey> keys) {
        return keys.stream().map(key -> ExactQuery.literal(key.value())).collect(Collectors.joining(", "));
    }

    /**
     * A new case, owed from now on unless its handler has filed already. Its name is by chance: names are seen by whoever runs the
     * system, and one made of the number could be guessed.
     *
     * @param folder where his cases of that month lie
     */
    HandlerStatisticsChange create(NodeRef folder, ClosedCase closed, Deadline deadline, boolean filed) {
        Map<QName, Serializable> properties = properties(closed, deadline, filed);
        String name = UUID.randomUUID().toString();
        properties.values().removeIf(value -> value == null || value.equals(""));
        properties.put(ContentModel.PROP_NAME, name);
        bySystem(() -> nodes.createNode(
                folder,
                ContentModel.ASSOC_CONTAINS,
                RegisterModel.name(name),
                RegisterModel.TYPE_CLOSED_CASE,
                properties));
        return change(closed.handler(), closed.department(), closed.closedOn(), deadline.due(), !filed);
    }

    /** Made and so owned by the system: else each of tens of thousands would have to say that it is not of whoever brings the list. */
    private static void bySystem(Runnable making) {
        AuthenticationUtil.pushAuthentication();
        try {
            AuthenticationUtil.clearCurrentSecurityContext();
            SystemAccess.asSystem(() -> {
                making.run();
                return null;
            });
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    NodeRef folder(ClosedCase closed) {
        return folders.cases(closed.handler(), YearMonth.from(closed.closedOn()));
    }

    /**
     * What an update came to.
     *
     * @param isSaidOtherwise whether the list itself says something new; that a case is owed again, since a record's case number was
     *     corrected, is not told to whoever brings the list (article 15)
     */
    record Updated(List<HandlerStatisticsChange> changes, boolean isSaidOtherwise) {}

    Updated update(NodeRef node, ClosedCase closed, Deadline deadline, boolean filed) {
        Properties before = new Properties(nodes.getProperties(node));
        Map<QName, Serializable> now = properties(closed, deadline, filed);
        now.entrySet().removeIf(entry -> nothing(entry.getValue())
                .equals(nothing(before.values().get(entry.getKey()))));
        if (now.isEmpty()) {
            return new Updated(List.of(), false);
        }
        boolean isSaidOtherwise = !now.keySet().equals(Set.of(RegisterModel.PROP_OWED_BY));
        if (isSaidOtherwise) {
            write(node, now);
        } else {
            untimed(node, () -> write(node, now));
        }
        if (now.containsKey(RegisterModel.PROP_CLOSED_CASE_HANDLER)) {
            nodes.moveNode(
                    node,
                    folder(closed),
                    ContentModel.ASSOC_CONTAINS,
                    nodes.getPrimaryParent(node).getQName());
        }
        return new Updated(
                List.of(
                        change(before).undone(),
                        change(closed.handler(), closed.department(), closed.closedOn(), deadline.due(), !filed)),
                isSaidOtherwise);
    }

    /**
     * The handler has filed one of the two forms; nothing changes when he had before. When he filed is not kept, not even as the time of a
     * change: it would tell a record, made while the case runs, from a zero report, made at its end (article 15).
     */
    Optional<HandlerStatisticsChange> filed(NodeRef node) {
        Properties before = new Properties(nodes.getProperties(node));
        if (!owed(before)) {
            return Optional.empty();
        }
        untimed(node, () -> nodes.removeProperty(node, RegisterModel.PROP_OWED_BY));
        HandlerStatisticsChange was = change(before);
        return Optional.of(new HandlerStatisticsChange(
                was.handler(), was.department(), was.closedIn(), was.lastDay(), 0, -was.owed()));
    }

    /** What he had filed is about another case: he owes it again. As little is told of when as in {@link #filed}. */
    Optional<HandlerStatisticsChange> owed(NodeRef node) {
        Properties before = new Properties(nodes.getProperties(node));
        if (owed(before)) {
            return Optional.empty();
        }
        HandlerStatisticsChange was = change(before);
        untimed(node, () -> nodes.setProperty(node, RegisterModel.PROP_OWED_BY, was.handler()));
        return Optional.of(
                new HandlerStatisticsChange(was.handler(), was.department(), was.closedIn(), was.lastDay(), 0, 1));
    }

    private void untimed(NodeRef node, Runnable change) {
        behaviours.disableBehaviour(node, ContentModel.ASPECT_AUDITABLE);
        try {
            change.run();
        } finally {
            behaviours.enableBehaviour(node, ContentModel.ASPECT_AUDITABLE);
        }
    }

    /** What is no more is taken away, so that a query for what is there never meets an empty value. */
    private void write(NodeRef node, Map<QName, Serializable> changes) {
        Map<QName, Serializable> there = new HashMap<>(changes);
        there.values().removeIf(java.util.Objects::isNull);
        nodes.addProperties(node, there);
        changes.keySet().stream()
                .filter(name -> !there.containsKey(name))
                .forEach(name -> nodes.removeProperty(node, name));
    }

    private static Serializable nothing(Serializable value) {
        return value == null ? "" : value;
    }

    private static Map<QName, Serializable> properties(ClosedCase closed, Deadline deadline, boolean filed) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CLOSED_CASE_KEY, closed.key().value());
        properties.put(RegisterModel.PROP_CLOSED_CASE_NUMBER, closed.number());
        properties.put(RegisterModel.PROP_CLOSED_CASE_NAME, closed.name());
        properties.put(RegisterModel.PROP_CLOSED_CASE_CAUSE, closed.cause());
        properties.put(RegisterModel.PROP_CLOSED_CASE_STAGE, closed.stage());
        properties.put(RegisterModel.PROP_CLOSED_CASE_HANDLER, closed.handler());
        properties.put(RegisterModel.PROP_CLOSED_CASE_DEPARTMENT, closed.department());
        properties.put(
                RegisterModel.PROP_ACCEPTED_ON,
                closed.acceptedOn().map(LocalDate::toString).orElse(""));
        properties.put(RegisterModel.PROP_CLOSED_ON, closed.closedOn().toString());
        properties.put(RegisterModel.PROP_REPORT_DUE, Date.from(deadline.due()));
        properties.put(RegisterModel.PROP_REPORT_PROVISIONAL, deadline.provisional());
        properties.put(RegisterModel.PROP_OWED_BY, filed ? null : closed.handler());
        return properties;
    }

    private static HandlerStatisticsChange change(Properties known) {
        return change(
                known.text(RegisterModel.PROP_CLOSED_CASE_HANDLER),
                known.text(RegisterModel.PROP_CLOSED_CASE_DEPARTMENT),
                LocalDate.parse(known.text(RegisterModel.PROP_CLOSED_ON)),
                known.instant(RegisterModel.PROP_REPORT_DUE),
                owed(known));
    }

    private static boolean owed(Properties known) {
        return known.values().get(RegisterModel.PROP_OWED_BY) != null;
    }

    private static HandlerStatisticsChange change(
            String handler, String department, LocalDate closedOn, Instant due, boolean owed) {
        LocalDate lastDay = due.minusMillis(1).atZone(WorkingDayCalendar.ZONE).toLocalDate();
        return new HandlerStatisticsChange(handler, department, YearMonth.from(closedOn), lastDay, 1, owed ? 1 : 0);
    }
}
