package org.alfresco.service.cmr.model;

import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.cmr.repository.NodeRef;

/** The folder holds a file or folder of this name already. */
public class FileExistsException extends AlfrescoRuntimeException {
    private final NodeRef parentNodeRef;
    private final String name;

    public FileExistsException(NodeRef parentNodeRef, String name) {
        super("framework.exception.FileExists", new Object[] {name});
        this.parentNodeRef = parentNodeRef;
        this.name = name;
    }

    public NodeRef getParentNodeRef() {
        return parentNodeRef;
    }

    public String getName() {
        return name;
    }
}
