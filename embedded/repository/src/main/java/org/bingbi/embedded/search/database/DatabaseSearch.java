package org.bingbi.embedded.search.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.database.NodeCondition.All;
import org.bingbi.embedded.search.database.NodeCondition.ChildOf;
import org.bingbi.embedded.search.database.NodeCondition.OneOfNodes;
import org.bingbi.embedded.search.database.NodeCondition.SomeValue;
import org.bingbi.embedded.search.database.NodeCondition.WithAspect;
import org.bingbi.embedded.search.database.Visibility.Readable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Answers queries from the database: exactly, at once, within the transaction that asks, and by permission. */
public final class DatabaseSearch {

    /** A condition that so few nodes pass is the one to begin with. */
    private static final int FEW = 1000;

    private final JdbcTemplate jdbc;
    private final NodeSql sql;
    private final RowIds ids;
    private final Visibility visibility;

    public DatabaseSearch(JdbcTemplate jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.ids = new RowIds(jdbc);
        this.sql = new NodeSql(ids);
        this.visibility = visibility;
    }

    /** A node found, with the repository's own number of it. */
    public record Found(long id, NodeRef reference) {}

    /** The nodes that the one who asks may read, in the order asked for. */
    public List<Found> find(NodeQuery query) {
        List<NodeCondition> conditions = flat(query.conditions()).toList();
        Optional<Few> few = few(conditions, ids.of(query.store()));
        if (few.filter(found -> found.nodes().isEmpty()).isPresent()) {
            // Asked for none of its nodes a database looks through all of them.
            return List.of();
        }
        Optional<Readable> readable = visibility.readable();
        SqlText statement = statement(query, conditions, few);
        if (readable.isEmpty()) {
            statement.add(" LIMIT ").bind(query.limit());
        }
        ResultSetExtractor<List<Found>> reading = rows -> read(rows, query, readable);
        return jdbc.query(statement.text(), reading, statement.values());
    }

    /** Rights are looked at row by row: to have the database join the readers of each list costs more than all the rest. */
    private static List<Found> read(ResultSet rows, NodeQuery query, Optional<Readable> readable) throws SQLException {
        List<Found> found = new ArrayList<>();
        while (found.size() < query.limit() && rows.next()) {
            Long acl = rows.getObject(3, Long.class);
            String owner = rows.getString(4);
            if (readable.isEmpty() || readable.get().includes(acl, owner)) {
                found.add(new Found(rows.getLong(1), new NodeRef(query.store(), rows.getString(2))));
            }
        }
        return found;
    }

    private SqlText statement(NodeQuery query, List<NodeCondition> conditions, Optional<Few> few) {
        SqlText out = new SqlText().add("SELECT n.id, n.uuid, n.acl_id, n.owner");
        List<SqlText> keys = query.order().stream().map(this::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            out.add(", ").add(keys.get(i)).add(" AS k" + i);
        }
        out.add(" FROM node n WHERE n.store_id = ").bind(ids.of(query.store()));
        few.ifPresent(found -> out.add(" AND n.id IN ").bindAll(found.nodes()));
        for (NodeCondition condition : conditions) {
            if (few.filter(found -> found.condition() == condition).isEmpty()) {
                out.add(" AND ").add(sql.of(condition));
            }
        }
        return out.add(order(query));
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
        Optional<Long> id = ids.of(by.property());
        if (id.isEmpty()) {
            return new SqlText().add("CAST(NULL AS BIGINT)");
        }
        return new SqlText()
                .add("(SELECT MIN(o." + NodeSql.column(by.kind()) + ") FROM node_property o WHERE ")
                .add(NodeSql.namedWithinNode("o", id.get()))
                .add(" AND o.node_id = n.id)");
    }

    private static Stream<NodeCondition> flat(List<NodeCondition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition instanceof All all ? flat(all.conditions()) : Stream.of(condition));
    }

    /** The few nodes that pass one of the conditions. */
    private record Few(NodeCondition condition, List<Long> nodes) {}

    /**
     * The condition that the fewest nodes pass, if they are few: then only these are looked at. No planner knows this of
     * rows that hold the values of all properties alike, so they are read, each only so far as it matters.
     */
    private Optional<Few> few(List<NodeCondition> conditions, long store) {
        Few fewest = null;
        // Nodes by name are rarest, values rarer than aspects: what they leave limits how far the others are read.
        List<NodeCondition> valuesFirst = conditions.stream()
                .filter(DatabaseSearch::selects)
                .sorted(Comparator.comparing(DatabaseSearch::rarity))
                .toList();
        for (NodeCondition condition : valuesFirst) {
            if (fewest == null || fewest.nodes().size() > 1) {
                List<Long> nodes = nodes(
                        condition, store, fewest == null ? FEW : fewest.nodes().size());
                if (fewest == null
                        ? nodes.size() <= FEW
                        : nodes.size() < fewest.nodes().size()) {
                    fewest = new Few(condition, nodes);
                }
            }
        }
        return Optional.ofNullable(fewest);
    }

    private static int rarity(NodeCondition condition) {
        return condition instanceof OneOfNodes ? 0 : condition instanceof SomeValue ? 1 : 2;
    }

    private static boolean selects(NodeCondition condition) {
        if (condition instanceof SomeValue some) {
            ValueTest test = some.test();
            return test instanceof ValueTest.Compared compared
                            && compared.operator() != Operator.NOT_EQUALS
                            && compared.letterCase() == LetterCase.AS_IS
                    || test instanceof ValueTest.Among among && !among.negated();
        }
        return condition instanceof ChildOf || condition instanceof WithAspect || condition instanceof OneOfNodes;
    }

    /** The nodes that pass a condition, each once; more than so many when they may be more. */
    private List<Long> nodes(NodeCondition condition, long store, int atMost) {
        NodeSql.Rows rows = condition instanceof OneOfNodes nodes ? NodeSql.rows(nodes, store) : sql.rows(condition);
        if (rows == null) {
            return List.of();
        }
        SqlText statement = new SqlText()
                .add("SELECT ")
                .add(rows.nodeColumn())
                .add(" FROM ")
                .add(rows.table())
                .add(" WHERE ")
                .add(rows.where())
                .add(" LIMIT ")
                .bind(atMost + 1);
        List<Long> found = jdbc.queryForList(statement.text(), Long.class, statement.values());
        // A node that passes by several values may count as several: enough to know that there are many. To have the
        // database tell them
        // apart would make it read all.
        return found.size() > atMost ? found : found.stream().distinct().toList();
    }

    /** Which of these nodes the one who asks may not read as of now; purged ones count as such. */
    public List<Long> hidden(List<Long> nodes) {
        Optional<Readable> readable = visibility.readable();
        if (readable.isEmpty() || nodes.isEmpty()) {
            return List.of();
        }
        SqlText statement = new SqlText()
                .add("SELECT n.id, n.acl_id, n.owner FROM node n WHERE n.id IN ")
                .bindAll(nodes);
        Set<Long> shown = new HashSet<>();
        jdbc.query(
                statement.text(),
                row -> {
                    if (readable.get().includes(row.getObject(2, Long.class), row.getString(3))) {
                        shown.add(row.getLong(1));
                    }
                },
                statement.values());
        return nodes.stream().filter(id -> !shown.contains(id)).toList();
    }
}
