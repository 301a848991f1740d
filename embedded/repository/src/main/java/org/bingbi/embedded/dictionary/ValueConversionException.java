package org.bingbi.embedded.dictionary;

import org.alfresco.error.AlfrescoRuntimeException;

/** A value cannot be read as the type that a property has. */
public class ValueConversionException extends AlfrescoRuntimeException {

    /** @param msgId what was to be converted to what; never the content of a record */
    public ValueConversionException(String msgId) {
        super(msgId);
    }
}
