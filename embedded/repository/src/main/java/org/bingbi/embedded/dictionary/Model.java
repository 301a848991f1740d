package org.bingbi.embedded.dictionary;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.dictionary.NamespaceDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;

/** A model: its name, and the namespaces it defines and imports (prefix to URI). */
final class Model implements ModelDefinition {

    private final QName name;
    private final Declarations.ModelXml xml;

    Model(QName name, Declarations.ModelXml xml) {
        this.name = name;
        this.xml = xml;
    }

    Declarations.ModelXml xml() {
        return xml;
    }

    @Override
    public QName getName() {
        return name;
    }

    @Override
    public String getDescription(MessageLookup messages) {
        String key = name.toPrefixString().replace(':', '_') + ".description";
        String found = messages == null ? null : messages.getMessage(key);
        return found == null ? xml.label().description() : found;
    }

    @Override
    public String getAuthor() {
        return xml.author();
    }

    @Override
    public Date getPublishedDate() {
        return xml.published() == null ? null : new Date(xml.published().getTime());
    }

    @Override
    public String getVersion() {
        return xml.version();
    }

    @Override
    public Collection<NamespaceDefinition> getNamespaces() {
        return definitions(xml.namespaces());
    }

    @Override
    public boolean isNamespaceDefined(String uri) {
        return xml.namespaces().containsValue(uri);
    }

    @Override
    public Collection<NamespaceDefinition> getImportedNamespaces() {
        return definitions(xml.imports());
    }

    @Override
    public boolean isNamespaceImported(String uri) {
        return xml.imports().containsValue(uri);
    }

    private Collection<NamespaceDefinition> definitions(Map<String, String> uris) {
        return uris.entrySet().stream()
                .<NamespaceDefinition>map(e -> new Namespace(this, e.getValue(), e.getKey()))
                .toList();
    }

    private record Namespace(Model model, String uri, String prefix) implements NamespaceDefinition {

        @Override
        public ModelDefinition getModel() {
            return model;
        }

        @Override
        public String getUri() {
            return uri;
        }

        @Override
        public String getPrefix() {
            return prefix;
        }
    }
}
