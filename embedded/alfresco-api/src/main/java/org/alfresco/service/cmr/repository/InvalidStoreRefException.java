package org.alfresco.service.cmr.repository;

/** There is no such store. */
public class InvalidStoreRefException extends AbstractStoreException {
    public InvalidStoreRefException(StoreRef storeRef) {
        super(storeRef);
    }

    public InvalidStoreRefException(String msg, StoreRef storeRef) {
        super(msg, storeRef);
    }
}
