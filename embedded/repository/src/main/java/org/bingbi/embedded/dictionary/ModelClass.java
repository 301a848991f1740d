package org.bingbi.embedded.dictionary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ChildAssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.dictionary.TypeDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Declarations.ClassXml;

/** A type or an aspect, with all that it inherits. {@link ModelCompiler} fills it once, parents first. */
public abstract sealed class ModelClass implements ClassDefinition {

    private final Model model;
    private final QName name;
    private final ClassXml xml;
    private final Map<QName, PropertyDefinition> properties = new LinkedHashMap<>();
    private final Map<QName, AssociationDefinition> associations = new LinkedHashMap<>();
    private final Set<AspectDefinition> ownAspects = new LinkedHashSet<>();
    private final Set<AspectDefinition> aspects = new LinkedHashSet<>();
    private ModelClass parent;

    ModelClass(Model model, QName name, ClassXml xml) {
        this.model = model;
        this.name = name;
        this.xml = xml;
    }

    /** A type. */
    public static final class OfType extends ModelClass implements TypeDefinition {
        OfType(Model model, QName name, ClassXml xml) {
            super(model, name, xml);
        }
    }

    /** An aspect. */
    public static final class OfAspect extends ModelClass implements AspectDefinition {
        OfAspect(Model model, QName name, ClassXml xml) {
            super(model, name, xml);
        }
    }

    ClassXml xml() {
        return xml;
    }

    void inherit(ModelClass from) {
        parent = from;
        properties.putAll(from.properties);
        associations.putAll(from.associations);
        aspects.addAll(from.aspects);
    }

    /** Takes what an aspect brings, for a type that stands for a node with its aspects. */
    void absorb(ModelClass aspect) {
        aspect.properties.forEach(properties::putIfAbsent);
        aspect.associations.forEach(associations::putIfAbsent);
        aspects.addAll(aspect.aspects);
        aspects.add((AspectDefinition) aspect);
    }

    void add(PropertyDefinition property) {
        properties.put(property.getName(), property);
    }

    void add(AssociationDefinition association) {
        associations.put(association.getName(), association);
    }

    void addMandatory(AspectDefinition aspect) {
        ownAspects.add(aspect);
        aspects.add(aspect);
    }

    @Override
    public ModelDefinition getModel() {
        return model;
    }

    @Override
    public QName getName() {
        return name;
    }

    @Override
    public String getTitle() {
        return getTitle(Messages.REGISTERED);
    }

    @Override
    public String getDescription() {
        return getDescription(Messages.REGISTERED);
    }

    @Override
    public String getTitle(MessageLookup messages) {
        return xml.label().title(messages, null, model.getName(), kind(), name);
    }

    @Override
    public String getDescription(MessageLookup messages) {
        return xml.label().description(messages, null, model.getName(), kind(), name);
    }

    private String kind() {
        return isAspect() ? "aspect" : "type";
    }

    @Override
    public QName getParentName() {
        return parent == null ? null : parent.name;
    }

    @Override
    public boolean isAspect() {
        return this instanceof OfAspect;
    }

    @Override
    public Boolean getArchive() {
        return xml.archive() == null && parent != null ? parent.getArchive() : xml.archive();
    }

    @Override
    public Boolean getIncludedInSuperTypeQuery() {
        if (xml.inSuperTypeQuery() != null) {
            return xml.inSuperTypeQuery();
        }
        return parent == null ? Boolean.TRUE : parent.getIncludedInSuperTypeQuery();
    }

    @Override
    public Map<QName, PropertyDefinition> getProperties() {
        return Collections.unmodifiableMap(properties);
    }

    @Override
    public Map<QName, Serializable> getDefaultValues() {
        Map<QName, Serializable> defaults = new HashMap<>();
        properties.forEach((property, definition) -> {
            if (definition.getDefaultValue() != null) {
                defaults.put(property, definition.getDefaultValue());
            }
        });
        return defaults;
    }

    /** All associations, inherited ones too. */
    public Map<QName, AssociationDefinition> getAssociations() {
        return Collections.unmodifiableMap(associations);
    }

    @Override
    public boolean isContainer() {
        return !getChildAssociations().isEmpty();
    }

    @Override
    public Map<QName, ChildAssociationDefinition> getChildAssociations() {
        Map<QName, ChildAssociationDefinition> children = new LinkedHashMap<>();
        associations.forEach((association, definition) -> {
            if (definition instanceof ChildAssociationDefinition child) {
                children.put(association, child);
            }
        });
        return children;
    }

    @Override
    public List<AspectDefinition> getDefaultAspects() {
        return new ArrayList<>(aspects);
    }

    @Override
    public List<AspectDefinition> getDefaultAspects(boolean inherited) {
        return new ArrayList<>(inherited ? aspects : ownAspects);
    }

    @Override
    public Set<QName> getDefaultAspectNames() {
        Set<QName> names = new LinkedHashSet<>();
        aspects.forEach(aspect -> names.add(aspect.getName()));
        return names;
    }

    @Override
    public ClassDefinition getParentClassDefinition() {
        return parent;
    }

    @Override
    public String toString() {
        return kind() + "[" + name + "]";
    }
}
