package org.alfresco.service.cmr.dictionary;

import org.alfresco.service.namespace.QName;

/** No model defines a type of this name. */
public class InvalidTypeException extends InvalidClassException {
    public InvalidTypeException(QName typeName) {
        this(null, typeName);
    }

    public InvalidTypeException(String msg, QName typeName) {
        super(msg, typeName);
    }

    public QName getTypeName() {
        return getClassName();
    }
}
