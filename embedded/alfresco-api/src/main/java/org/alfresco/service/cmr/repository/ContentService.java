package org.alfresco.service.cmr.repository;

import org.alfresco.service.cmr.dictionary.InvalidTypeException;
import org.alfresco.service.namespace.QName;

/** Streams between content properties and the content store. */
public interface ContentService {
    /** Reads the content at an address of the store, whatever node it belongs to. */
    ContentReader getRawReader(String contentUrl);

    /** Reads a content property; {@code null} if it is not set. Fires the policy of reading. */
    ContentReader getReader(NodeRef nodeRef, QName propertyQName) throws InvalidNodeRefException, InvalidTypeException;

    /** Writes a content property; with {@code update} the property changes when the stream closes. */
    ContentWriter getWriter(NodeRef nodeRef, QName propertyQName, boolean update)
            throws InvalidNodeRefException, InvalidTypeException;

    /** Writes content that no node holds. */
    ContentWriter getTempWriter();
}
