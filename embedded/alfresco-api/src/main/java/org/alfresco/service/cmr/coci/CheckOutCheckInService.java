package org.alfresco.service.cmr.coci;

import org.alfresco.service.cmr.repository.NodeRef;

/** Takes a working copy out and brings it back. */
public interface CheckOutCheckInService {
    NodeRef checkout(NodeRef nodeRef);

    NodeRef cancelCheckout(NodeRef workingCopyNodeRef);

    NodeRef getWorkingCopy(NodeRef nodeRef);

    boolean isCheckedOut(NodeRef nodeRef);
}
