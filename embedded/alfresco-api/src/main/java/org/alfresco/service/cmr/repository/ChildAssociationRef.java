package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.Objects;
import org.alfresco.service.namespace.QName;

/** Refers to an association from a parent to a child. A root node's primary parent is {@code null}. */
public class ChildAssociationRef implements EntityRef, Comparable<ChildAssociationRef>, Serializable {
    private static final long serialVersionUID = 1L;

    private final QName assocTypeQName;
    private final NodeRef parentRef;
    private final QName childQName;
    private final NodeRef childRef;
    private final boolean primary;
    private int nthSibling;

    /** An association that is not primary and has no place among its siblings. */
    public ChildAssociationRef(QName assocTypeQName, NodeRef parentRef, QName childQName, NodeRef childRef) {
        this(assocTypeQName, parentRef, childQName, childRef, false, -1);
    }

    public ChildAssociationRef(
            QName assocTypeQName,
            NodeRef parentRef,
            QName childQName,
            NodeRef childRef,
            boolean primary,
            int nthSibling) {
        if (childRef == null) {
            throw new IllegalArgumentException("A child association needs a child");
        }
        this.assocTypeQName = assocTypeQName;
        this.parentRef = parentRef;
        this.childQName = childQName;
        this.childRef = childRef;
        this.primary = primary;
        this.nthSibling = nthSibling;
    }

    public QName getTypeQName() {
        return assocTypeQName;
    }

    public QName getQName() {
        return childQName;
    }

    public NodeRef getParentRef() {
        return parentRef;
    }

    public NodeRef getChildRef() {
        return childRef;
    }

    public boolean isPrimary() {
        return primary;
    }

    /** The place among the siblings, -1 if not known. */
    public int getNthSibling() {
        return nthSibling;
    }

    public void setNthSibling(int nthSibling) {
        this.nthSibling = nthSibling;
    }

    @Override
    public int compareTo(ChildAssociationRef another) {
        return Integer.compare(nthSibling, another.nthSibling);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChildAssociationRef that
                && Objects.equals(assocTypeQName, that.assocTypeQName)
                && Objects.equals(childQName, that.childQName)
                && childRef.equals(that.childRef)
                && Objects.equals(parentRef, that.parentRef);
    }

    @Override
    public int hashCode() {
        return 31 * childRef.hashCode() + Objects.hashCode(childQName);
    }

    @Override
    public String toString() {
        return parentRef + "|" + childRef + "|" + assocTypeQName + "|" + childQName + "|" + primary + "|" + nthSibling;
    }
}
