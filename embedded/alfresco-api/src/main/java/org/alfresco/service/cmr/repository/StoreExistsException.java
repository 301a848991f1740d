package org.alfresco.service.cmr.repository;

/** The store to be created is already there. */
public class StoreExistsException extends AbstractStoreException {
    public StoreExistsException(StoreRef storeRef, Throwable cause) {
        super(storeRef, cause);
    }
}
