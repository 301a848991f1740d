package org.alfresco.service.cmr.repository;

import org.alfresco.service.namespace.QName;

/** Copies nodes; the policies of the copied classes decide what goes along. */
public interface CopyService {
    /** Copies a node, with its children on demand. */
    NodeRef copy(
            NodeRef sourceNodeRef,
            NodeRef targetParentNodeRef,
            QName assocTypeQName,
            QName assocQName,
            boolean copyChildren);

    /** Copies a node and finds a free name when the wanted one is taken. */
    NodeRef copyAndRename(
            NodeRef sourceNodeRef,
            NodeRef targetParentNodeRef,
            QName assocTypeQName,
            QName assocQName,
            boolean copyChildren);
}
