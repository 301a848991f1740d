package org.alfresco.service.namespace;

/** Says which qualified names are meant. */
public interface QNamePattern {
    boolean isMatch(QName qname);
}
