package org.bingbi.embedded.search;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.dictionary.IndexTokenisationMode;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.dictionary.TypeDefinition;
import org.alfresco.service.namespace.NamespacePrefixResolver;
import org.alfresco.service.namespace.QName;

/** The content models as queries see them: by names with prefixes, with sub-types and sub-aspects. */
public final class SearchDictionary {

    private final DictionaryService dictionary;
    private final NamespacePrefixResolver namespaces;
    private final Map<QName, SearchableProperty> properties = new ConcurrentHashMap<>();

    public SearchDictionary(DictionaryService dictionary, NamespacePrefixResolver namespaces) {
        this.dictionary = dictionary;
        this.namespaces = namespaces;
    }

    /**
     * The qualified name of {@code cm:name}, {@code {uri}name} or, within the default namespace, {@code name}.
     *
     * @return nothing where the prefix is unknown
     */
    public Optional<QName> name(String written, String defaultNamespace) {
        if (written.startsWith("{")) {
            return written.indexOf('}') > 0 ? Optional.of(QName.createQName(written)) : Optional.empty();
        }
        int colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.of(QName.createQName(defaultNamespace, written));
        }
        String prefix = written.substring(0, colon);
        if (!namespaces.getPrefixes().contains(prefix) || colon + 1 == written.length()) {
            return Optional.empty();
        }
        return Optional.of(QName.createQName(namespaces.getNamespaceURI(prefix), written.substring(colon + 1)));
    }

    /** What searching needs to know of a property, where the models know it. */
    public Optional<SearchableProperty> property(QName name) {
        SearchableProperty known = properties.get(name);
        if (known == null) {
            PropertyDefinition definition = dictionary.getProperty(name);
            if (definition == null) {
                return Optional.empty();
            }
            known = describe(definition);
            properties.put(name, known);
        }
        return Optional.of(known);
    }

    private static SearchableProperty describe(PropertyDefinition definition) {
        QName type = definition.getDataType().getName();
        ValueKind kind = ValueKind.of(type);
        IndexTokenisationMode mode = definition.getIndexTokenisationMode();
        boolean text = kind == ValueKind.TEXT;
        boolean whole = mode == IndexTokenisationMode.FALSE || mode == IndexTokenisationMode.BOTH;
        return new SearchableProperty(
                definition.getName(),
                definition.getContainerClass().getName(),
                kind,
                definition.isMultiValued(),
                definition.isIndexed(),
                text && mode != IndexTokenisationMode.FALSE,
                whole || (!text && kind != ValueKind.NAME),
                kind != ValueKind.CONTENT
                        && kind != ValueKind.OPAQUE
                        && !type.equals(DataTypeDefinition.QNAME)
                        && !type.equals(DataTypeDefinition.LOCALE));
    }

    /** The type, where the models know it. */
    public Optional<TypeDefinition> type(QName name) {
        return Optional.ofNullable(dictionary.getType(name));
    }

    /** The aspect, where the models know it. */
    public Optional<AspectDefinition> aspect(QName name) {
        return Optional.ofNullable(dictionary.getAspect(name));
    }

    /** The class and those derived from it that want to be found together with it. */
    public Set<QName> withDerived(ClassDefinition base) {
        Set<QName> names = new LinkedHashSet<>();
        names.add(base.getName());
        for (QName name : base.isAspect()
                ? dictionary.getSubAspects(base.getName(), true)
                : dictionary.getSubTypes(base.getName(), true)) {
            ClassDefinition derived = dictionary.getClass(name);
            if (derived != null && !Boolean.FALSE.equals(derived.getIncludedInSuperTypeQuery())) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a class is the other or derived from it. */
    public boolean isA(QName name, QName base) {
        return name.equals(base) || dictionary.isSubClass(name, base);
    }
}
