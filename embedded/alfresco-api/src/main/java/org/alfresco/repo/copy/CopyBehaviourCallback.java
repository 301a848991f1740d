package org.alfresco.repo.copy;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;

/** Answers what of a class goes along with a copy. */
public interface CopyBehaviourCallback {
    /** Whether a peer association of the original is made for the copy. */
    enum AssocCopySourceAction {
        COPY,
        COPY_REMOVE_EXISTING,
        IGNORE
    }

    /** To which peer the copied association leads. */
    enum AssocCopyTargetAction {
        USE_ORIGINAL_TARGET,
        USE_COPIED_TARGET,
        USE_COPIED_OTHERWISE_ORIGINAL_TARGET
    }

    /** Whether a child is left out, shared or copied. */
    enum ChildAssocCopyAction {
        IGNORE,
        COPY_ASSOC,
        COPY_CHILD
    }

    /** Whether children are copied even if the copy was not asked to take them along. */
    enum ChildAssocRecurseAction {
        RESPECT_RECURSE_FLAG,
        FORCE_RECURSE
    }

    /** A peer association that may go along. */
    final class CopyAssociationDetails {
        private final AssociationRef assocRef;
        private final NodeRef copyTarget;
        private final boolean copyTargetIsNew;

        public CopyAssociationDetails(AssociationRef assocRef, NodeRef copyTarget, boolean copyTargetIsNew) {
            this.assocRef = assocRef;
            this.copyTarget = copyTarget;
            this.copyTargetIsNew = copyTargetIsNew;
        }

        public final AssociationRef getAssocRef() {
            return assocRef;
        }

        public final NodeRef getCopyTarget() {
            return copyTarget;
        }

        public final boolean getCopyTargetIsNew() {
            return copyTargetIsNew;
        }
    }

    /** A child association that may go along. */
    final class CopyChildAssociationDetails {
        private final ChildAssociationRef childAssocRef;
        private final NodeRef copyTarget;
        private final boolean copyTargetIsNew;
        private final boolean copyChildren;

        public CopyChildAssociationDetails(
                ChildAssociationRef childAssocRef, NodeRef copyTarget, boolean copyTargetIsNew, boolean copyChildren) {
            this.childAssocRef = childAssocRef;
            this.copyTarget = copyTarget;
            this.copyTargetIsNew = copyTargetIsNew;
            this.copyChildren = copyChildren;
        }

        public final ChildAssociationRef getChildAssocRef() {
            return childAssocRef;
        }

        public final NodeRef getCopyTarget() {
            return copyTarget;
        }

        public final boolean getCopyTargetIsNew() {
            return copyTargetIsNew;
        }

        /** Whether the copy was asked to take children along. */
        public final boolean isCopyChildren() {
            return copyChildren;
        }
    }

    /** Whether this class goes along at all; a type always does. */
    boolean getMustCopy(QName classQName, CopyDetails copyDetails);

    /** Whether the copy at the top may get another name when its own is taken. */
    boolean isTopLevelCanBeRenamed(QName classQName, CopyDetails copyDetails);

    Pair<AssocCopySourceAction, AssocCopyTargetAction> getAssociationCopyAction(
            QName classQName, CopyDetails copyDetails, CopyAssociationDetails assocCopyDetails);

    ChildAssocCopyAction getChildAssociationCopyAction(
            QName classQName, CopyDetails copyDetails, CopyChildAssociationDetails childAssocCopyDetails);

    ChildAssocRecurseAction getChildAssociationRecurseAction(
            QName classQName, CopyDetails copyDetails, CopyChildAssociationDetails childAssocCopyDetails);

    /** Which of the class's properties the copy gets, and with what values. */
    Map<QName, Serializable> getCopyProperties(
            QName classQName, CopyDetails copyDetails, Map<QName, Serializable> properties);
}
