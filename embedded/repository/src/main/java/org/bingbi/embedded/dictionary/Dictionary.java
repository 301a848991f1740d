package org.bingbi.embedded.dictionary;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.dictionary.TypeDefinition;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Declarations.ModelXml;

/** All models. Safe for many threads: models come at start, lookups read one immutable snapshot. */
public final class Dictionary implements DictionaryService {

    private final NamespaceService namespaces;
    private volatile Registry registry = Registry.empty();

    public Dictionary(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    /** For Spring: the service is this object once the base models are in it. */
    public DictionaryService itself() {
        return this;
    }

    /**
     * Adds a model, wholly or not at all.
     *
     * @param source named in errors
     * @throws DictionaryException when the model is not sound
     */
    public synchronized QName add(InputStream xml, String source) {
        ModelXml model = ModelReader.read(xml, source);
        Registry extended = registry.copy();
        ModelCompiler.compile(model, extended);
        model.namespaces().forEach(namespaces::registerNamespace);
        registry = extended;
        return QName.createQName(model.name(), namespaces);
    }

    @Override
    public Collection<QName> getAllModels() {
        return List.copyOf(registry.models().keySet());
    }

    @Override
    public ModelDefinition getModel(QName model) {
        return registry.models().get(model);
    }

    @Override
    public Collection<QName> getAllDataTypes() {
        return List.copyOf(registry.dataTypes().keySet());
    }

    @Override
    public DataTypeDefinition getDataType(QName name) {
        return registry.dataTypes().get(name);
    }

    @Override
    public DataTypeDefinition getDataType(Class<?> javaClass) {
        return registry.dataTypes().values().stream()
                .filter(type -> type.getJavaClassName().equals(javaClass.getName()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<QName> getAllTypes() {
        return registry.classNames(false, null);
    }

    @Override
    public Collection<QName> getAllTypes(boolean includeInherited) {
        return getAllTypes();
    }

    @Override
    public Collection<QName> getTypes(QName model) {
        return registry.classNames(false, model);
    }

    @Override
    public Collection<QName> getSubTypes(QName type, boolean follow) {
        return subClasses(type, follow);
    }

    @Override
    public Collection<QName> getSubAspects(QName aspect, boolean follow) {
        return subClasses(aspect, follow);
    }

    /** Itself and its children; with {@code follow} their children too. */
    private Collection<QName> subClasses(QName name, boolean follow) {
        Predicate<ModelClass> wanted = follow
                ? c -> isSubClass(c.getName(), name)
                : c -> c.getName().equals(name) || name.equals(c.getParentName());
        return registry.classes().values().stream()
                .filter(wanted)
                .map(ModelClass::getName)
                .toList();
    }

    @Override
    public Collection<QName> getAllAspects() {
        return registry.classNames(true, null);
    }

    @Override
    public Collection<QName> getAllAspects(boolean includeInherited) {
        return getAllAspects();
    }

    @Override
    public Collection<QName> getAspects(QName model) {
        return registry.classNames(true, model);
    }

    @Override
    public TypeDefinition getType(QName name) {
        return registry.classes().get(name) instanceof TypeDefinition type ? type : null;
    }

    @Override
    public AspectDefinition getAspect(QName name) {
        return registry.classes().get(name) instanceof AspectDefinition aspect ? aspect : null;
    }

    @Override
    public ModelClass getClass(QName name) {
        return registry.classes().get(name);
    }

    @Override
    public TypeDefinition getAnonymousType(QName name) {
        return getAnonymousType(name, List.of());
    }

    /** @throws DictionaryException when type or aspect is unknown */
    @Override
    public TypeDefinition getAnonymousType(QName type, Collection<QName> aspects) {
        if (getType(type) == null) {
            throw new DictionaryException("No model defines the type " + type);
        }
        ModelClass of = getClass(type);
        ModelClass.OfType anonymous = new ModelClass.OfType((Model) of.getModel(), type, of.xml());
        anonymous.inherit(of);
        of.getDefaultAspects().forEach(aspect -> anonymous.absorb(getClass(aspect.getName())));
        for (QName aspect : aspects == null ? List.<QName>of() : aspects) {
            if (getAspect(aspect) == null) {
                throw new DictionaryException("No model defines the aspect " + aspect);
            }
            anonymous.absorb(getClass(aspect));
        }
        return anonymous;
    }

    @Override
    public boolean isSubClass(QName className, QName ofClassName) {
        for (ClassDefinition c = getClass(className); c != null; c = c.getParentClassDefinition()) {
            if (c.getName().equals(ofClassName)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public PropertyDefinition getProperty(QName className, QName propertyName) {
        ModelClass c = getClass(className);
        return c == null ? null : c.getProperties().get(propertyName);
    }

    @Override
    public Map<QName, PropertyDefinition> getPropertyDefs(QName className) {
        ModelClass c = getClass(className);
        return c == null ? null : c.getProperties();
    }

    @Override
    public PropertyDefinition getProperty(QName propertyName) {
        return registry.properties().get(propertyName);
    }

    @Override
    public Collection<QName> getAllProperties(QName dataType) {
        return properties(p -> dataType == null || p.getDataType().getName().equals(dataType));
    }

    @Override
    public Collection<QName> getProperties(QName model, QName dataType) {
        return properties(p -> p.getModel().getName().equals(model)
                && (dataType == null || p.getDataType().getName().equals(dataType)));
    }

    @Override
    public Collection<QName> getProperties(QName model) {
        return getProperties(model, null);
    }

    private Collection<QName> properties(Predicate<PropertyDefinition> wanted) {
        return registry.properties().values().stream()
                .filter(wanted)
                .map(PropertyDefinition::getName)
                .toList();
    }

    @Override
    public AssociationDefinition getAssociation(QName associationName) {
        return registry.associations().get(associationName);
    }

    @Override
    public Collection<QName> getAllAssociations() {
        return List.copyOf(registry.associations().keySet());
    }

    @Override
    public Collection<QName> getAllAssociations(boolean includeInherited) {
        return getAllAssociations();
    }

    @Override
    public Collection<QName> getAssociations(QName model) {
        return registry.associations().values().stream()
                .filter(a -> a.getModel().getName().equals(model))
                .map(AssociationDefinition::getName)
                .toList();
    }

    @Override
    public ConstraintDefinition getConstraint(QName constraintQName) {
        return registry.constraints().get(constraintQName);
    }

    @Override
    public Collection<ConstraintDefinition> getConstraints(QName model) {
        return getConstraints(model, false);
    }

    @Override
    public Collection<ConstraintDefinition> getConstraints(QName model, boolean referenceableDefsOnly) {
        return registry.constraints().values().stream()
                .filter(c -> c.getModel().getName().equals(model))
                .filter(c ->
                        !referenceableDefsOnly || !c.getName().getLocalName().contains("_anon_"))
                .toList();
    }

    @Override
    public String getMessage(String messageKey) {
        return Messages.REGISTERED.getMessage(messageKey);
    }

    @Override
    public String getMessage(String messageKey, Locale locale) {
        return Messages.REGISTERED.getMessage(messageKey, locale);
    }

    @Override
    public String getMessage(String messageKey, Object... params) {
        return Messages.REGISTERED.getMessage(messageKey, params);
    }

    @Override
    public String getMessage(String messageKey, Locale locale, Object... params) {
        return Messages.REGISTERED.getMessage(messageKey, locale, params);
    }
}
