package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.repo.transaction.RetryingTransactionHelper.RetryingTransactionCallback;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.transaction.CommitLog;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A repository of nodes alone, in memory, with papers and letters and a folder to put them in. */
public final class NodeWorld implements AutoCloseable {
    public static final QName PAPER = t("paper");
    public static final QName LETTER = t("letter");
    public static final QName NUMBER = t("number");
    public static final QName COLOUR = t("colour");

    private final ClassPathXmlApplicationContext beans =
            new ClassPathXmlApplicationContext(new String[] {"org/bingbi/embedded/node/node-test.xml"}, false);
    public final NodeService nodes;
    public final NodeStates states;
    public final PolicyComponent policies;
    public final BehaviourFilter filter;
    public final RetryingTransactionHelper transactions;
    public final CommitLog commitLog;
    public final JdbcTemplate jdbc;
    public final NodeRef folder;

    public NodeWorld() {
        Properties settings = new Properties();
        settings.setProperty("db.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
        settings.setProperty("db.username", "sa");
        settings.setProperty("db.password", "");
        settings.setProperty("db.pool.max", "20");
        settings.setProperty("dir.root", "unused");
        settings.setProperty("bingbi.nodes.cached", "1000");
        PropertySourcesPlaceholderConfigurer placeholders = new PropertySourcesPlaceholderConfigurer();
        placeholders.setProperties(settings);
        beans.addBeanFactoryPostProcessor(placeholders);
        beans.refresh();
        nodes = beans.getBean("nodeService", NodeService.class);
        states = beans.getBean(NodeStates.class);
        policies = beans.getBean(PolicyComponent.class);
        filter = beans.getBean(BehaviourFilter.class);
        transactions = beans.getBean("retryingTransactionHelper", RetryingTransactionHelper.class);
        commitLog = beans.getBean(CommitLog.class);
        jdbc = beans.getBean(JdbcTemplate.class);
        folder = as("recorder", () -> {
            nodes.createStore(StoreRef.PROTOCOL_ARCHIVE, "SpacesStore");
            nodes.createStore(StoreRef.PROTOCOL_WORKSPACE, "SpacesStore");
            NodeRef root = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            return nodes.createNode(
                            root,
                            ContentModel.ASSOC_CHILDREN,
                            t("folder"),
                            ContentModel.TYPE_FOLDER,
                            Map.of(ContentModel.PROP_NAME, "folder"))
                    .getChildRef();
        });
    }

    public static QName t(String name) {
        return QName.createQName("http://www.bingbi.org/test", name);
    }

    public <R> R does(RetryingTransactionCallback<R> work) {
        return transactions.doInTransaction(work, false, true);
    }

    public <R> R as(String user, RetryingTransactionCallback<R> work) {
        return AuthenticationUtil.runAs(() -> does(work), user);
    }

    /** Makes a paper of this name in the folder, in the current transaction. */
    public NodeRef paper(String name) {
        return paper(name, PAPER, Map.of());
    }

    public NodeRef paper(String name, QName type, Map<QName, Serializable> more) {
        Map<QName, Serializable> properties = new HashMap<>(more);
        properties.put(ContentModel.PROP_NAME, name);
        properties.putIfAbsent(NUMBER, "1");
        return nodes.createNode(folder, ContentModel.ASSOC_CONTAINS, t(name), type, properties)
                .getChildRef();
    }

    @Override
    public void close() {
        beans.close();
    }
}
