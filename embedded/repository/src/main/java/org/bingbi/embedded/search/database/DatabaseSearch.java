package org.bingbi.embedded.search.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.database.NodeCondition.All;
import org.bingbi.embedded.search.database.NodeCondition.ChildOf;
import org.bingbi.embedded.search.database.NodeCondition.SomeValue;
import org.bingbi.embedded.search.database.NodeCondition.WithAspect;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers queries from the database: exactly, at once, within the transaction that asks, and by permission. */
public final class DatabaseSearch {

    /** A condition that so few rows pass is the one to begin with. */
    private static final int FEW = 2000;

    private final JdbcTemplate jdbc;
    private final NodeSql sql;
    private final QNameIds names;
    private final Visibility visibility;

    public DatabaseSearch(JdbcTemplate jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.names = new QNameIds(jdbc);
        this.sql = new NodeSql(names);
        this.visibility = visibility;
    }

    /** A node found, with the repository's own number of it. */
    public record Found(long id, NodeRef reference) {}

    /** The nodes that the one who asks may read, in the order asked for. */
    public List<Found> find(NodeQuery query) {
        SqlText statement = statement(query);
        return jdbc.query(
                statement.text(),
                (row, number) -> new Found(row.getLong(1), new NodeRef(query.store(), row.getString(2))),
                statement.values());
    }

    private SqlText statement(NodeQuery query) {
        List<NodeCondition> conditions = flat(query.conditions()).toList();
        Optional<NodeCondition> first = rarest(conditions);
        SqlText out = new SqlText().add("SELECT n.id, n.uuid");
        List<SqlText> keys = query.order().stream().map(this::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            out.add(", ").add(keys.get(i)).add(" AS k" + i);
        }
        out.add(" FROM ");
        first.map(sql::rows).ifPresent(rows -> out.add("(SELECT DISTINCT ")
                .add(rows.nodeColumn())
                .add(" AS id FROM ")
                .add(rows.table())
                .add(" WHERE ")
                .add(rows.where())
                .add(") d JOIN "));
        out.add("node n").add(first.isPresent() ? " ON n.id = d.id" : "").add(" WHERE n.store_id = ");
        out.add("(SELECT s.id FROM store s WHERE s.protocol = ")
                .bind(query.store().getProtocol())
                .add(" AND s.identifier = ")
                .bind(query.store().getIdentifier())
                .add(")");
        for (NodeCondition condition : conditions) {
            if (first.filter(driving -> driving == condition).isEmpty()) {
                out.add(" AND ").add(sql.of(condition, NodeSql.Search.PER_NODE));
            }
        }
        visibility
                .condition()
                .ifPresent(readable -> out.add(" AND (").add(readable).add(")"));
        return out.add(order(query)).add(" LIMIT ").bind(query.limit());
    }

    private static String order(NodeQuery query) {
        StringBuilder order = new StringBuilder(" ORDER BY ");
        for (int i = 0; i < query.order().size(); i++) {
            boolean ascending = query.order().get(i).ascending();
            order.append('k').append(i).append(ascending ? " ASC NULLS LAST, " : " DESC NULLS FIRST, ");
        }
        return order.append("n.id").toString();
    }

    private SqlText key(NodeOrder order) {
        if (order instanceof NodeOrder.ByNote byNote) {
            return new SqlText().add("n." + byNote.note().column());
        }
        NodeOrder.ByProperty by = (NodeOrder.ByProperty) order;
        Optional<Long> id = names.of(by.property());
        if (id.isEmpty()) {
            return new SqlText().add("CAST(NULL AS BIGINT)");
        }
        return new SqlText()
                .add("(SELECT MIN(o." + NodeSql.column(by.kind())
                        + ") FROM node_property o WHERE o.node_id = n.id AND o.qname_id = ")
                .bind(id.get())
                .add(")");
    }

    private static Stream<NodeCondition> flat(List<NodeCondition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition instanceof All all ? flat(all.conditions()) : Stream.of(condition));
    }

    /**
     * The condition that the fewest rows pass, if they are few: then these rows are read first and the rest is looked at
     * node by node. No planner knows this of rows that hold the values of all properties alike, so they are counted, each
     * only so far as it matters.
     */
    private Optional<NodeCondition> rarest(List<NodeCondition> conditions) {
        record Counted(NodeCondition condition, long rows) {}
        List<Counted> counted = new ArrayList<>();
        for (NodeCondition condition : conditions) {
            if (selects(condition)) {
                NodeSql.Rows rows = sql.rows(condition);
                if (rows != null) {
                    counted.add(new Counted(condition, count(rows)));
                }
            }
        }
        return counted.stream()
                .filter(each -> each.rows() <= FEW)
                .min(Comparator.comparingLong(Counted::rows))
                .map(Counted::condition);
    }

    private static boolean selects(NodeCondition condition) {
        if (condition instanceof SomeValue some) {
            ValueTest test = some.test();
            return test instanceof ValueTest.Compared compared
                            && compared.operator() != Operator.NOT_EQUALS
                            && compared.letterCase() == LetterCase.AS_IS
                    || test instanceof ValueTest.Among among && !among.negated();
        }
        return condition instanceof ChildOf || condition instanceof WithAspect;
    }

    private long count(NodeSql.Rows rows) {
        SqlText probe = new SqlText()
                .add("SELECT COUNT(*) FROM (SELECT 1 FROM ")
                .add(rows.table())
                .add(" WHERE ")
                .add(rows.where())
                .add(" LIMIT " + (FEW + 1) + ") few");
        return jdbc.queryForObject(probe.text(), Long.class, probe.values());
    }

    /** Which of these nodes the one who asks may not read as of now; purged ones count as such. */
    public List<Long> hidden(List<Long> ids) {
        Optional<SqlText> condition = visibility.condition();
        if (condition.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        SqlText statement = new SqlText()
                .add("SELECT n.id FROM node n WHERE n.id IN ")
                .bindAll(ids)
                .add(" AND (")
                .add(condition.get())
                .add(")");
        var readable = jdbc.queryForList(statement.text(), Long.class, statement.values()).stream()
                .collect(Collectors.toSet());
        return ids.stream().filter(id -> !readable.contains(id)).toList();
    }
}
