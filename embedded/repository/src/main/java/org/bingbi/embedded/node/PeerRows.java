package org.bingbi.embedded.node;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Peer associations in their table. */
class PeerRows {
    private static final String SELECT =
            "SELECT a.id, s.store_id, s.uuid, a.type_id, t.store_id, t.uuid FROM peer_assoc a"
                    + " JOIN node s ON s.id = a.source_id JOIN node t ON t.id = a.target_id ";

    private final JdbcTemplate jdbc;
    private final QNames qnames;
    private final Stores stores;

    PeerRows(JdbcTemplate jdbc, QNames qnames, Stores stores) {
        this.jdbc = jdbc;
        this.qnames = qnames;
        this.stores = stores;
    }

    private AssociationRef peer(ResultSet row) throws SQLException {
        return new AssociationRef(
                row.getLong(1),
                new NodeRef(stores.ref(row.getLong(2)), row.getString(3)),
                qnames.name(row.getLong(4)),
                new NodeRef(stores.ref(row.getLong(5)), row.getString(6)));
    }

    List<AssociationRef> from(long sourceId) {
        return jdbc.query(
                SELECT + "WHERE a.source_id = ? ORDER BY a.assoc_index, a.id", (row, n) -> peer(row), sourceId);
    }

    List<AssociationRef> to(long targetId) {
        return jdbc.query(
                SELECT + "WHERE a.target_id = ? ORDER BY a.assoc_index, a.id", (row, n) -> peer(row), targetId);
    }

    boolean exists(long sourceId, long targetId, QName type) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM peer_assoc WHERE source_id = ? AND target_id = ? AND type_id = ?",
                        Integer.class,
                        sourceId,
                        targetId,
                        qnames.id(type))
                > 0;
    }

    long insert(long sourceId, long targetId, QName type) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO peer_assoc (source_id, target_id, type_id, assoc_index) VALUES (?, ?, ?, -1)",
                            new String[] {"id"});
                    insert.setLong(1, sourceId);
                    insert.setLong(2, targetId);
                    insert.setLong(3, qnames.id(type));
                    return insert;
                },
                key);
        return key.getKey().longValue();
    }

    void delete(long assocId) {
        jdbc.update("DELETE FROM peer_assoc WHERE id = ?", assocId);
    }
}
