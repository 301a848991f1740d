package org.bingbi.embedded.node;

import javax.sql.DataSource;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.embedded.policy.Policies;
import org.bingbi.embedded.transaction.CommitLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;

/** Puts the parts together that the node service consists of, and gives out those that other concepts use. */
public class Nodes {
    private final QNames qnames;
    private final Stores stores;
    private final NodeStates states;
    private final NodeChanges changes;
    private final NodeService service;
    private final NodeBulkLoader loading;

    /** Where a node is known and when it changed takes a small part of its whole state. */
    private static final int STATUSES = 10;

    public Nodes(
            JdbcTemplate jdbc,
            RetryingTransactionHelper transactions,
            CommitLog commitLog,
            DictionaryService dictionary,
            Policies policies,
            BehaviourFilter filter,
            AclInheritance acls,
            long maxCached) {
        qnames = new QNames(jdbc, transactions);
        stores = new Stores(jdbc);
        PropertyRows properties = new PropertyRows(jdbc, qnames);
        ChildRows children = new ChildRows(jdbc, qnames, stores);
        PeerRows peers = new PeerRows(jdbc, qnames, stores);
        NodeRows rows = new NodeRows(jdbc, qnames, stores, properties, children, sequence(jdbc.getDataSource()));
        states = new NodeStates(rows, commitLog, maxCached);
        NodeHistory history = new NodeHistory(jdbc, stores, states, STATUSES * maxCached);
        loading = new NodeLoading(states, history);
        changes = new NodeChanges(states, rows, properties, children, filter);
        NodeEvents events = new NodeEvents(policies, states);
        Integrity integrity = new Integrity(states, dictionary);
        NodeWriting writing = new NodeWriting(states, changes, children, events, dictionary, acls);
        NodeLinks links = new NodeLinks(states, changes, writing, children, peers, events, acls, integrity);
        NodeRemoval removal =
                new NodeRemoval(states, changes, children, peers, stores, events, links, dictionary, acls, commitLog);
        service = new EmbeddedNodeService(
                states,
                stores,
                children,
                peers,
                history,
                dictionary,
                writing,
                links,
                removal,
                changes,
                events,
                integrity);
    }

    private static DataFieldMaxValueIncrementer sequence(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, m -> m.getDatabaseProductName());
            return "PostgreSQL".equals(product)
                    ? new PostgresSequenceMaxValueIncrementer(dataSource, "node_id_seq")
                    : new H2SequenceMaxValueIncrementer(dataSource, "node_id_seq");
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    public NodeService service() {
        return service;
    }

    public NodeBulkLoader loading() {
        return loading;
    }

    public NodeStates states() {
        return states;
    }

    public NodeAcls acls() {
        return changes;
    }

    public QNames qnames() {
        return qnames;
    }

    public Stores stores() {
        return stores;
    }
}
