package org.alfresco.repo.coci;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** What happens when nodes are checked out and in. */
public interface CheckOutCheckInServicePolicies {
    /** Before a working copy is made. */
    public interface BeforeCheckOut extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "beforeCheckOut");

        void beforeCheckOut(
                NodeRef nodeRef,
                NodeRef destinationParentNodeRef,
                QName destinationAssocTypeQName,
                QName destinationAssocQName);
    }

    /** A working copy was made. */
    public interface OnCheckOut extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onCheckOut");

        void onCheckOut(NodeRef workingCopy);
    }

    /** Before a working copy is brought back. */
    public interface BeforeCheckIn extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "beforeCheckIn");

        void beforeCheckIn(
                NodeRef workingCopyNodeRef,
                Map<String, Serializable> versionProperties,
                String contentUrl,
                boolean keepCheckedOut);
    }

    /** A working copy was brought back. */
    public interface OnCheckIn extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onCheckIn");

        void onCheckIn(NodeRef nodeRef);
    }

    /** Before a working copy is thrown away. */
    public interface BeforeCancelCheckOut extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "beforeCancelCheckOut");

        void beforeCancelCheckOut(NodeRef workingCopyNodeRef);
    }

    /** A working copy was thrown away. */
    public interface OnCancelCheckOut extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onCancelCheckOut");

        void onCancelCheckOut(NodeRef nodeRef);
    }
}
