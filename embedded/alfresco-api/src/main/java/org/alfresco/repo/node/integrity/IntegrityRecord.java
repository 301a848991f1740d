package org.alfresco.repo.node.integrity;

import java.io.Serializable;

/** One breach of the content model. */
public class IntegrityRecord implements Serializable {
    private final String message;

    public IntegrityRecord(String msg) {
        message = msg;
    }

    public String getMessage() {
        return message;
    }

    @Override
    public String toString() {
        return message;
    }
}
