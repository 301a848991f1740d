package org.alfresco.service.cmr.model;

import org.alfresco.service.cmr.repository.NodeRef;

/** There is no such file or folder. */
public class FileNotFoundException extends Exception {
    public FileNotFoundException(NodeRef nodeRef) {
        super("No file or folder found for node reference: " + nodeRef);
    }

    public FileNotFoundException(String msg) {
        super(msg);
    }
}
