package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import org.alfresco.service.namespace.QName;

/** Refers to an association from one peer to another. */
public class AssociationRef implements EntityRef, Serializable {
    private static final long serialVersionUID = 1L;

    private final Long id;
    private final NodeRef sourceRef;
    private final QName assocTypeQName;
    private final NodeRef targetRef;

    public AssociationRef(NodeRef sourceRef, QName assocTypeQName, NodeRef targetRef) {
        this(null, sourceRef, assocTypeQName, targetRef);
    }

    public AssociationRef(Long id, NodeRef sourceRef, QName assocTypeQName, NodeRef targetRef) {
        if (sourceRef == null || assocTypeQName == null || targetRef == null) {
            throw new IllegalArgumentException("An association needs a source, a type and a target");
        }
        this.id = id;
        this.sourceRef = sourceRef;
        this.assocTypeQName = assocTypeQName;
        this.targetRef = targetRef;
    }

    /** The database id, {@code null} if not known. */
    public Long getId() {
        return id;
    }

    public NodeRef getSourceRef() {
        return sourceRef;
    }

    public QName getTypeQName() {
        return assocTypeQName;
    }

    public NodeRef getTargetRef() {
        return targetRef;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssociationRef that
                && sourceRef.equals(that.sourceRef)
                && assocTypeQName.equals(that.assocTypeQName)
                && targetRef.equals(that.targetRef);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * sourceRef.hashCode() + assocTypeQName.hashCode()) + targetRef.hashCode();
    }

    @Override
    public String toString() {
        return id + "|" + sourceRef + "|" + targetRef + "|" + assocTypeQName;
    }
}
