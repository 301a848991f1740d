package org.alfresco.service.cmr.coci;

import org.alfresco.error.AlfrescoRuntimeException;

/** A working copy could not be taken out or brought back. */
public class CheckOutCheckInServiceException extends AlfrescoRuntimeException {
    public CheckOutCheckInServiceException(String msgId) {
        super(msgId);
    }

    public CheckOutCheckInServiceException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}
