package org.bingbi.embedded.dictionary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.namespace.NamespaceException;
import org.alfresco.service.namespace.NamespaceService;

/** Prefixes and URIs of all models. */
public final class Namespaces implements NamespaceService {

    private final Map<String, String> uris = new ConcurrentHashMap<>();

    public Namespaces() {
        uris.put(DEFAULT_PREFIX, DEFAULT_URI);
        uris.put(ALFRESCO_PREFIX, ALFRESCO_URI);
        uris.put(DICTIONARY_MODEL_PREFIX, DICTIONARY_MODEL_1_0_URI);
        uris.put(REPOSITORY_VIEW_PREFIX, REPOSITORY_VIEW_1_0_URI);
        uris.put(SECURITY_MODEL_PREFIX, SECURITY_MODEL_1_0_URI);
    }

    @Override
    public void registerNamespace(String prefix, String uri) {
        String before = uris.putIfAbsent(prefix, uri);
        if (before != null && !before.equals(uri)) {
            throw new NamespaceException("The prefix " + prefix + " stands for " + before + ", not for " + uri);
        }
    }

    @Override
    public void unregisterNamespace(String prefix) {
        uris.remove(prefix);
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return uris.get(prefix);
    }

    @Override
    public Collection<String> getPrefixes(String namespaceURI) {
        return uris.entrySet().stream()
                .filter(e -> e.getValue().equals(namespaceURI))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Collection<String> getPrefixes() {
        return List.copyOf(uris.keySet());
    }

    @Override
    public Collection<String> getURIs() {
        return List.copyOf(uris.values());
    }
}
