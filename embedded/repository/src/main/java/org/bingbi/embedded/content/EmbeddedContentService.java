package org.bingbi.embedded.content;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** Reads and writes the contents that properties of nodes refer to. */
public class EmbeddedContentService implements ContentService {
    private final NodeService nodes;
    private final FileContentStore store;
    private final ContentBehaviours events;

    public EmbeddedContentService(NodeService nodes, FileContentStore store, ContentBehaviours events) {
        this.nodes = nodes;
        this.store = store;
        this.events = events;
    }

    @Override
    public ContentReader getRawReader(String contentUrl) {
        return store.getReader(contentUrl);
    }

    /** Null when the property holds no content, as in Alfresco. */
    @Override
    public ContentReader getReader(NodeRef nodeRef, QName propertyQName) {
        if (!(nodes.getProperty(nodeRef, propertyQName) instanceof ContentData data) || data.getContentUrl() == null) {
            return null;
        }
        FileContentReader reader = (FileContentReader) store.getReader(data.getContentUrl());
        reader.describe(data);
        events.onContentRead(nodeRef);
        return reader;
    }

    @Override
    public ContentWriter getWriter(NodeRef nodeRef, QName propertyQName, boolean update) {
        FileContentWriter writer = store.newWriter();
        if (nodeRef != null && nodes.getProperty(nodeRef, propertyQName) instanceof ContentData before) {
            writer.describe(before);
        }
        removeIfRolledBack(writer.getContentUrl());
        if (update) {
            writer.whenWritten(() -> nodes.setProperty(nodeRef, propertyQName, writer.getContentData()));
        }
        return writer;
    }

    @Override
    public ContentWriter getTempWriter() {
        FileContentWriter writer = store.newWriter();
        removeIfRolledBack(writer.getContentUrl());
        return writer;
    }

    /** Has every change of properties looked at for changed content, whatever the node's type. */
    public void bind(PolicyComponent policies) {
        policies.bindClassBehaviour(
                NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                this,
                new JavaBehaviour(this, "onUpdateProperties"));
    }

    public void onUpdateProperties(NodeRef nodeRef, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean updated = false;
        boolean fresh = false;
        for (Map.Entry<QName, Serializable> entry : after.entrySet()) {
            if (entry.getValue() instanceof ContentData now) {
                ContentData then = before.get(entry.getKey()) instanceof ContentData data ? data : null;
                if (!Objects.equals(then, now)) {
                    events.onContentPropertyUpdate(nodeRef, entry.getKey(), then, now);
                    if (now.getContentUrl() != null && !sameBytes(then, now)) {
                        updated = true;
                        fresh |= !ContentData.hasContent(then);
                    }
                }
            }
        }
        if (updated) {
            events.onContentUpdate(nodeRef, fresh);
        }
    }

    private static boolean sameBytes(ContentData then, ContentData now) {
        return then != null && Objects.equals(then.getContentUrl(), now.getContentUrl());
    }

    private void removeIfRolledBack(String contentUrl) {
        if (AlfrescoTransactionSupport.getTransactionReadState() == AlfrescoTransactionSupport.TxnReadState.TXN_NONE) {
            return;
        }
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterRollback() {
                store.delete(contentUrl);
            }
        });
    }
}
