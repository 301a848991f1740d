package org.bingbi.embedded.search.database;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.database.NodeCondition.All;
import org.bingbi.embedded.search.database.NodeCondition.Any;
import org.bingbi.embedded.search.database.NodeCondition.ChildOf;
import org.bingbi.embedded.search.database.NodeCondition.HasValue;
import org.bingbi.embedded.search.database.NodeCondition.IsNoted;
import org.bingbi.embedded.search.database.NodeCondition.Not;
import org.bingbi.embedded.search.database.NodeCondition.Noted;
import org.bingbi.embedded.search.database.NodeCondition.OfType;
import org.bingbi.embedded.search.database.NodeCondition.OneOfNodes;
import org.bingbi.embedded.search.database.NodeCondition.SomeValue;
import org.bingbi.embedded.search.database.NodeCondition.WithAspect;

/**
 * Writes conditions as SQL over the node {@code n}. Each says whether there is a row that passes, as Alfresco's own
 * database queries do: so {@code <>} finds only nodes that have a value, and a list of values passes when one of it does.
 */
final class NodeSql {

    private static final String NEVER = "1 = 0";
    private static final String TEXTS = "string_value";
    private static final String NUMBERS = "long_value";

    private final RowIds ids;

    NodeSql(RowIds ids) {
        this.ids = ids;
    }

    SqlText of(NodeCondition condition) {
        SqlText out = new SqlText();
        append(out, condition);
        return out;
    }

    private void append(SqlText out, NodeCondition condition) {
        if (condition instanceof All all) {
            joined(out, all.conditions(), " AND ", "1 = 1");
        } else if (condition instanceof Any any) {
            joined(out, any.conditions(), " OR ", NEVER);
        } else if (condition instanceof Not not) {
            append(out.add("NOT ("), not.condition());
            out.add(")");
        } else if (condition instanceof OfType ofType) {
            out.add("n.type_id IN ").bindAll(ids.of(ofType.types()));
        } else if (condition instanceof OneOfNodes nodes) {
            out.add("n.uuid IN ").bindAll(nodes.uuids());
        } else if (condition instanceof Noted noted) {
            test(out, "n." + noted.note().column(), noted.test());
        } else if (condition instanceof IsNoted noted) {
            out.add("n." + noted.note().column() + " IS NOT NULL");
        } else {
            exists(out, condition);
        }
    }

    private void joined(SqlText out, List<NodeCondition> parts, String word, String none) {
        out.add("(");
        Iterator<NodeCondition> each = parts.iterator();
        if (!each.hasNext()) {
            out.add(none);
        }
        while (each.hasNext()) {
            append(out, each.next());
            if (each.hasNext()) {
                out.add(word);
            }
        }
        out.add(")");
    }

    private void exists(SqlText out, NodeCondition condition) {
        Rows rows = rows(condition, NodeSql::namedWithinNode);
        if (rows == null) {
            out.add(NEVER);
        } else {
            out.add("EXISTS (SELECT 1 FROM ")
                    .add(rows.table())
                    .add(" WHERE ")
                    .add(rows.where())
                    .add(" AND ")
                    .add(rows.nodeColumn())
                    .add(" = n.id)");
        }
    }

    /** The rows whose existence a condition asks for. */
    record Rows(SqlText table, String nodeColumn, SqlText where) {}

    /** All rows that pass, or null where none can exist as the name was never used. */
    Rows rows(NodeCondition condition) {
        if (condition instanceof SomeValue some
                && some.test() instanceof ValueTest.Among among
                && !among.negated()
                && column(some.kind()).equals(TEXTS)) {
            return ids.of(some.property())
                    .map(id -> new Rows(
                            // One look into the index for each value: H2 reads all values there are for a list in IN.
                            texts(among.values()).add(" JOIN node_property p ON p.string_value = v.text"),
                            "p.node_id",
                            named("p", id)))
                    .orElse(null);
        }
        return rows(condition, NodeSql::named);
    }

    /** The nodes of a store by their uuids. */
    static Rows rows(OneOfNodes nodes, long store) {
        return new Rows(
                texts(nodes.uuids()).add(" JOIN node u ON u.uuid = v.text"),
                "u.id",
                new SqlText().add("u.store_id = ").bind(store));
    }

    private static SqlText texts(Collection<?> values) {
        SqlText table = new SqlText().add("(VALUES ");
        String next = "(CAST(";
        for (Object value : values) {
            table.add(next).bind(value).add(" AS VARCHAR))");
            next = ", (CAST(";
        }
        return table.add(") AS v (text)");
    }

    private Rows rows(NodeCondition condition, BiFunction<String, Long, SqlText> named) {
        if (condition instanceof WithAspect aspects) {
            List<Long> known = ids.of(aspects.aspects());
            return known.isEmpty()
                    ? null
                    : new Rows(
                            new SqlText().add("node_aspect a"),
                            "a.node_id",
                            new SqlText().add("a.qname_id IN ").bindAll(known));
        }
        if (condition instanceof ChildOf childOf) {
            return ids.of(childOf.parent())
                    .map(id -> new Rows(
                            new SqlText().add("child_assoc c"),
                            "c.child_id",
                            new SqlText().add("c.parent_id = ").bind(id)))
                    .orElse(null);
        }
        if (condition instanceof HasValue has) {
            return ids.of(has.property())
                    .map(id -> ofProperty(named.apply("p", id).add(" AND p.value_type <> 14")))
                    .orElse(null);
        }
        if (condition instanceof SomeValue some) {
            return ids.of(some.property())
                    .map(id -> {
                        SqlText where = named.apply("p", id).add(" AND ");
                        if (column(some.kind()).equals(NUMBERS)) {
                            where.add("p.string_value IS NULL AND ");
                        }
                        test(where, "p." + column(some.kind()), some.test());
                        return ofProperty(where);
                    })
                    .orElse(null);
        }
        return null;
    }

    private static Rows ofProperty(SqlText where) {
        return new Rows(new SqlText().add("node_property p"), "p.node_id", where);
    }

    private static SqlText named(String alias, long name) {
        return new SqlText().add(alias + ".qname_id = ").bind(name);
    }

    /**
     * Within one node the name must lead to the key of the values, not to their index, which H2 takes for the best though it would read the
     * values of all nodes for each: a range of one does.
     */
    static SqlText namedWithinNode(String alias, long name) {
        return new SqlText()
                .add(alias + ".qname_id >= ")
                .bind(name)
                .add(" AND " + alias + ".qname_id <= ")
                .bind(name);
    }

    static String column(ValueKind kind) {
        return switch (kind) {
            case WHOLE_NUMBER, INSTANT -> NUMBERS;
            case DECIMAL -> "double_value";
            case TRUTH -> "boolean_value";
            default -> TEXTS;
        };
    }

    private static void test(SqlText out, String column, ValueTest test) {
        if (test instanceof ValueTest.Compared compared) {
            String folded = compared.letterCase() == LetterCase.AS_IS
                    ? column
                    : compared.letterCase().name().toUpperCase(Locale.ROOT) + "(" + column + ")";
            out.add(folded + " " + compared.operator().sql() + " ").bind(compared.value());
        } else if (test instanceof ValueTest.Among among) {
            out.add(column + (among.negated() ? " NOT IN " : " IN ")).bindAll(among.values());
        } else if (test instanceof ValueTest.Like like) {
            out.add(column + (like.negated() ? " NOT LIKE " : " LIKE "))
                    .bind(like.pattern())
                    .add(" ESCAPE '\\'");
        }
    }
}
