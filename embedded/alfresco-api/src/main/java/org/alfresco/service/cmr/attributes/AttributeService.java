package org.alfresco.service.cmr.attributes;

import java.io.Serializable;

/** Small values kept under up to three keys. */
public interface AttributeService {
    boolean exists(Serializable... keys);

    Serializable getAttribute(Serializable... keys);

    /** Receives attributes one by one. */
    public interface AttributeQueryCallback {
        boolean handleAttribute(Long id, Serializable value, Serializable[] keys);
    }

    void getAttributes(AttributeQueryCallback callback, Serializable... keys);

    void setAttribute(Serializable value, Serializable... keys);

    void createAttribute(Serializable value, Serializable... keys);

    void removeAttribute(Serializable... keys);

    void removeAttributes(Serializable... keys);
}
