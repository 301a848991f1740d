package org.alfresco.repo.search.impl.querymodel;

import org.alfresco.error.AlfrescoRuntimeException;

/** A query cannot be served by the database. */
public class QueryModelException extends AlfrescoRuntimeException {
    public QueryModelException(String msgId) {
        super(msgId);
    }

    public QueryModelException(String msgId, Throwable cause) {
        super(msgId, cause);
    }

    public QueryModelException(String msgId, Object[] args) {
        super(msgId, args);
    }

    public QueryModelException(String msgId, Object[] args, Throwable cause) {
        super(msgId, args, cause);
    }
}
