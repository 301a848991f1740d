package org.bingbi.embedded.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * References between the tables, declared anew where an index already serves them: declared within their tables each had made H2 keep an
 * index of its own, which every row was written to and which misled its choice of indexes. Qualified names are never deleted, so what
 * refers to them need not be watched.
 */
public final class V30__LeanReferences extends BaseJavaMigration {

    /** Table, column, and what it refers to. */
    private record Reference(String table, String column, String target, boolean cascades) {
        String sql() {
            return "ALTER TABLE " + table + " ADD CONSTRAINT " + table + "_" + column + "_ref FOREIGN KEY (" + column
                    + ") REFERENCES " + target + " (id)" + (cascades ? " ON DELETE CASCADE" : "");
        }
    }

    private static final List<Reference> REFERENCES = List.of(
            new Reference("acl", "parent_acl_id", "acl", false),
            new Reference("ace", "acl_id", "acl", true),
            new Reference("acl_reader", "acl_id", "acl", true),
            new Reference("node", "store_id", "store", false),
            new Reference("node", "acl_id", "acl", false),
            new Reference("node_aspect", "node_id", "node", true),
            new Reference("node_property", "node_id", "node", true),
            new Reference("child_assoc", "parent_id", "node", true),
            new Reference("child_assoc", "child_id", "node", true),
            new Reference("child_name", "parent_id", "node", true),
            new Reference("child_name", "assoc_id", "child_assoc", true),
            new Reference("peer_assoc", "source_id", "node", true),
            new Reference("peer_assoc", "target_id", "node", true),
            new Reference("txn_node", "txn_id", "txn", true),
            new Reference("txn_acl", "txn_id", "txn", true),
            new Reference("node_gone", "store_id", "store", false));

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String drop : drops(statement)) {
                statement.execute(drop);
            }
            for (Reference reference : REFERENCES) {
                statement.execute(reference.sql());
            }
            // Who has an entry in many lists is to be found in one of them.
            statement.execute("DROP INDEX ace_authority");
            statement.execute("CREATE INDEX ace_authority ON ace (authority, acl_id)");
            statement.execute("DROP TABLE attribute");
        }
    }

    private static List<String> drops(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery("SELECT table_name, constraint_name FROM information_schema.table_constraints"
                        + " WHERE constraint_type = 'FOREIGN KEY' AND table_schema = CURRENT_SCHEMA")) {
            while (found.next()) {
                drops.add("ALTER TABLE \"" + found.getString(1) + "\" DROP CONSTRAINT \"" + found.getString(2) + "\"");
            }
        }
        return drops;
    }
}
