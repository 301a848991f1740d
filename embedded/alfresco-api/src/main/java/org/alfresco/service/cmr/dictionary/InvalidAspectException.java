package org.alfresco.service.cmr.dictionary;

import org.alfresco.service.namespace.QName;

/** No model defines an aspect of this name. */
public class InvalidAspectException extends InvalidClassException {
    public InvalidAspectException(QName aspectName) {
        this(null, aspectName);
    }

    public InvalidAspectException(String msg, QName aspectName) {
        super(msg, aspectName);
    }

    public QName getAspectName() {
        return getClassName();
    }
}
