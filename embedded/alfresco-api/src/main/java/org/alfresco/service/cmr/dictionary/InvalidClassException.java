package org.alfresco.service.cmr.dictionary;

import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.namespace.QName;

/** No model defines a class of this name. */
public class InvalidClassException extends AlfrescoRuntimeException {
    private final transient QName className;

    public InvalidClassException(QName className) {
        this(null, className);
    }

    public InvalidClassException(String msg, QName className) {
        super(msg == null ? "No model defines the class " + className : msg);
        this.className = className;
    }

    public QName getClassName() {
        return className;
    }
}
