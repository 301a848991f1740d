package org.alfresco.service.cmr.repository;

import org.alfresco.error.AlfrescoRuntimeException;

/** Content could not be read or written. */
public class ContentIOException extends AlfrescoRuntimeException {
    public ContentIOException(String msgId) {
        super(msgId);
    }

    public ContentIOException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}
