package org.alfresco.service.namespace;

import java.util.Collection;

/** Finds namespaces by prefix and prefixes by namespace. */
public interface NamespacePrefixResolver {
    String getNamespaceURI(String prefix) throws NamespaceException;

    Collection<String> getPrefixes(String namespaceURI) throws NamespaceException;

    Collection<String> getPrefixes();

    Collection<String> getURIs();
}
