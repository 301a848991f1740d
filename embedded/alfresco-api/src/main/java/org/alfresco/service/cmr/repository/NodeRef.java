package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.alfresco.error.AlfrescoRuntimeException;

/** Refers to a node: its store and its identifier there. Written {@code protocol://store/id}. */
public final class NodeRef implements EntityRef, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile(".+://.+/.+");

    private final StoreRef storeRef;
    private final String id;

    public NodeRef(StoreRef storeRef, String id) {
        if (storeRef == null || id == null) {
            throw new IllegalArgumentException("A node reference needs a store and an identifier");
        }
        this.storeRef = storeRef;
        this.id = id;
    }

    /** Reads the written form. */
    public NodeRef(String nodeRef) {
        int slash = nodeRef.lastIndexOf('/');
        if (slash < 0 || !isNodeRef(nodeRef)) {
            throw new AlfrescoRuntimeException(
                    "Invalid node reference '" + nodeRef + "': write it as protocol://store/id");
        }
        storeRef = new StoreRef(nodeRef.substring(0, slash));
        id = nodeRef.substring(slash + 1);
    }

    public NodeRef(String protocol, String identifier, String id) {
        this(new StoreRef(protocol, identifier), id);
    }

    /** Says whether a text has the form of a node reference. */
    public static boolean isNodeRef(String nodeRef) {
        return nodeRef != null && FORM.matcher(nodeRef).matches();
    }

    /** Reads references parted by commas. */
    public static List<NodeRef> getNodeRefs(String values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        List<NodeRef> refs = new ArrayList<>();
        for (StringTokenizer parts = new StringTokenizer(values, ","); parts.hasMoreTokens(); ) {
            refs.add(new NodeRef(parts.nextToken().trim()));
        }
        return refs;
    }

    public final StoreRef getStoreRef() {
        return storeRef;
    }

    public final String getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeRef that && id.equals(that.id) && storeRef.equals(that.storeRef);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return storeRef + "/" + id;
    }

    /** What is known of a node's life: its row, its last change and whether it is deleted. */
    public static class Status {
        private final Long dbId;
        private final NodeRef nodeRef;
        private final String changeTxnId;
        private final Long dbTxnId;
        private final boolean deleted;

        public Status(Long dbId, NodeRef nodeRef, String changeTxnId, Long dbTxnId, boolean deleted) {
            this.dbId = dbId;
            this.nodeRef = nodeRef;
            this.changeTxnId = changeTxnId;
            this.dbTxnId = dbTxnId;
            this.deleted = deleted;
        }

        public Long getDbId() {
            return dbId;
        }

        public NodeRef getNodeRef() {
            return nodeRef;
        }

        public String getChangeTxnId() {
            return changeTxnId;
        }

        public Long getDbTxnId() {
            return dbTxnId;
        }

        public boolean isDeleted() {
            return deleted;
        }

        @Override
        public String toString() {
            return nodeRef + (deleted ? " (deleted in " : " (changed in ") + changeTxnId + ")";
        }
    }
}
