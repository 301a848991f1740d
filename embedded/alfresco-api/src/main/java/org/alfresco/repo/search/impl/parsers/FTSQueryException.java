package org.alfresco.repo.search.impl.parsers;

import org.alfresco.error.AlfrescoRuntimeException;

/** A full-text query is wrong. */
public class FTSQueryException extends AlfrescoRuntimeException {
    public FTSQueryException(String msgId) {
        super(msgId);
    }

    public FTSQueryException(String msgId, Throwable cause) {
        super(msgId, cause);
    }

    public FTSQueryException(String msgId, Object[] args) {
        super(msgId, args);
    }

    public FTSQueryException(String msgId, Object[] args, Throwable cause) {
        super(msgId, args, cause);
    }
}
