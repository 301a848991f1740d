package org.bingbi.embedded.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.namespace.NamespaceException;
import org.alfresco.service.namespace.NamespacePrefixResolver;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Declarations.AssociationXml;
import org.bingbi.embedded.dictionary.Declarations.ClassXml;
import org.bingbi.embedded.dictionary.Declarations.ConstraintXml;
import org.bingbi.embedded.dictionary.Declarations.ModelXml;
import org.bingbi.embedded.dictionary.Declarations.OverrideXml;
import org.bingbi.embedded.dictionary.Declarations.PropertyXml;

/** Resolves the names of one model against those already known, and lets classes inherit. */
final class ModelCompiler {

    private final Registry registry;
    private final Model model;
    private final NamespacePrefixResolver prefixes;
    private final Set<QName> compiled = new HashSet<>();

    private ModelCompiler(Registry registry, Model model, NamespacePrefixResolver prefixes) {
        this.registry = registry;
        this.model = model;
        this.prefixes = prefixes;
    }

    /**
     * Adds a model to a registry.
     *
     * @throws DictionaryException when a name it needs is unknown, or one it defines is taken
     */
    static void compile(ModelXml xml, Registry into) {
        NamespacePrefixResolver prefixes = new ModelPrefixes(xml);
        Model model = new Model(QName.createQName(xml.name(), prefixes), xml);
        new ModelCompiler(into, model, prefixes).compile();
    }

    private void compile() {
        Registry.put(registry.models(), model.getName(), model, "model");
        model.xml().dataTypes().forEach(xml -> {
            QName name = own(xml.name());
            Registry.put(registry.dataTypes(), name, new DataType(model, name, xml.label(), xml.javaClass()), "type");
        });
        model.xml().constraints().forEach(xml -> constraint(xml, null));
        List<ModelClass> classes =
                model.xml().classes().stream().map(this::declare).toList();
        classes.forEach(this::fill);
    }

    private ModelClass declare(ClassXml xml) {
        QName name = own(xml.name());
        ModelClass declared =
                xml.aspect() ? new ModelClass.OfAspect(model, name, xml) : new ModelClass.OfType(model, name, xml);
        Registry.put(registry.classes(), name, declared, "class");
        return declared;
    }

    private void fill(ModelClass c) {
        if (c.getModel() != model || !compiled.add(c.getName())) {
            return;
        }
        c.xml().parent().map(this::qname).ifPresent(parentName -> {
            ModelClass parent = Registry.need(registry.classes(), parentName, "parent", c);
            if (parent.isAspect() != c.isAspect()) {
                throw new DictionaryException(c + " cannot have the parent " + parent);
            }
            fill(parent);
            c.inherit(parent);
        });
        c.xml().properties().forEach(xml -> addProperty(c, xml));
        c.xml().overrides().forEach(xml -> override(c, xml));
        c.xml().associations().forEach(xml -> addAssociation(c, xml));
        c.xml().mandatoryAspects().forEach(aspect -> addAspect(c, qname(aspect)));
    }

    private void addAspect(ModelClass c, QName name) {
        ClassDefinition aspect = Registry.need(registry.classes(), name, "mandatory aspect", c);
        if (!(aspect instanceof AspectDefinition definition)) {
            throw new DictionaryException(name + " is no aspect, as " + c + " demands");
        }
        c.addMandatory(definition);
    }

    private void addProperty(ModelClass c, PropertyXml xml) {
        QName name = qname(xml.name());
        if (c.getProperties().containsKey(name)) {
            throw new DictionaryException("The property " + name + " is defined twice in the line of " + c);
        }
        DataTypeDefinition type = Registry.need(registry.dataTypes(), qname(xml.type()), "data type", name);
        if (xml.multiple() && type.getName().equals(DataTypeDefinition.CONTENT)) {
            throw new DictionaryException("The property " + name + " cannot hold several contents");
        }
        Property property = new Property(c, name, xml, type, constraints(xml.constraints(), c, name), false);
        Registry.put(registry.properties(), name, property, "property");
        c.add(property);
    }

    private void override(ModelClass c, OverrideXml xml) {
        QName name = qname(xml.property());
        PropertyDefinition before = c.getProperties().get(name);
        if (!(before instanceof Property inherited)) {
            throw new DictionaryException(c + " overrides the property " + name + ", which it does not inherit");
        }
        boolean mandatory = xml.mandatory().orElse(inherited.isMandatory());
        boolean enforced = xml.mandatoryEnforced().orElse(inherited.isMandatoryEnforced());
        if (inherited.isMandatory() && !mandatory || inherited.isMandatoryEnforced() && !enforced) {
            throw new DictionaryException(c + " cannot make the mandatory property " + name + " optional");
        }
        PropertyXml old = inherited.xml();
        PropertyXml changed = new PropertyXml(
                old.name(),
                old.label(),
                old.type(),
                old.isProtected(),
                mandatory,
                enforced,
                old.multiple(),
                xml.defaultValue().orElse(old.defaultValue()),
                old.index(),
                old.constraints());
        List<ConstraintDefinition> constraints =
                xml.constraints().map(list -> constraints(list, c, name)).orElse(inherited.getConstraints());
        c.add(new Property(c, name, changed, inherited.getDataType(), constraints, true));
    }

    private void addAssociation(ModelClass c, AssociationXml xml) {
        QName name = own(xml.name());
        if (c.getAssociations().containsKey(name)) {
            throw new DictionaryException("The association " + name + " is defined twice in the line of " + c);
        }
        ClassDefinition target = Registry.need(registry.classes(), qname(xml.targetClass()), "target class", name);
        QName sourceRole = xml.source().role().map(this::qname).orElse(null);
        QName targetRole = xml.target().role().map(this::qname).orElse(null);
        AssociationDefinition association = xml.child()
                ? new Association.OfChild(c, name, xml, target, sourceRole, targetRole)
                : new Association(c, name, xml, target, sourceRole, targetRole);
        Registry.put(registry.associations(), name, association, "association");
        c.add(association);
    }

    private List<ConstraintDefinition> constraints(List<ConstraintXml> list, ModelClass c, QName property) {
        List<ConstraintDefinition> found = new ArrayList<>();
        for (ConstraintXml xml : list) {
            String anonymous = model.getName().getLocalName() + "_"
                    + c.getName().getLocalName() + "_" + property.getLocalName() + "_anon_" + found.size();
            found.add(constraint(xml, anonymous));
        }
        return List.copyOf(found);
    }

    /** @param anonymous the local name it gets when it has none, as properties' constraints mostly do */
    private ConstraintDefinition constraint(ConstraintXml xml, String anonymous) {
        Optional<String> given = xml.name();
        if (given.isEmpty() && anonymous == null) {
            throw new DictionaryException("A constraint of the model " + model.getName() + " needs a name");
        }
        QName name = given.map(this::own)
                .orElseGet(() -> QName.createQName(model.getName().getNamespaceURI(), anonymous)
                        .getPrefixedQName(prefixes));
        if (xml.type().isPresent() == xml.ref().isPresent()) {
            throw new DictionaryException("The constraint " + name + " needs either a type or a ref");
        }
        ConstraintDefinition definition = xml.ref()
                .map(this::qname)
                .map(ref -> referring(name, xml, ref))
                .orElseGet(() -> new ModelConstraint(
                        model,
                        name,
                        xml.label(),
                        Constraints.create(
                                xml.type().get(),
                                name.toPrefixString(),
                                xml.label().title(),
                                xml.parameters()),
                        null));
        Registry.put(registry.constraints(), name, definition, "constraint");
        return definition;
    }

    private ModelConstraint referring(QName name, ConstraintXml xml, QName ref) {
        ConstraintDefinition meant = Registry.need(registry.constraints(), ref, "constraint", name);
        Label label =
                xml.label().title() == null ? new Label(meant.getTitle(null), meant.getDescription(null)) : xml.label();
        return new ModelConstraint(model, name, label, meant.getConstraint(), ref);
    }

    private QName own(String prefixed) {
        QName name = qname(prefixed);
        if (!model.isNamespaceDefined(name.getNamespaceURI())) {
            throw new DictionaryException(
                    "The model " + model.getName() + " defines " + name + " in a namespace that is not its own");
        }
        return name;
    }

    private QName qname(String prefixed) {
        try {
            return QName.createQName(prefixed, prefixes);
        } catch (NamespaceException e) {
            throw new DictionaryException(
                    "The model " + model.xml().name() + " does not import the prefix of '" + prefixed + "'", e);
        }
    }

    /** The prefixes that one model imports and defines. */
    private record ModelPrefixes(ModelXml xml) implements NamespacePrefixResolver {

        @Override
        public String getNamespaceURI(String prefix) {
            return xml.namespaces().getOrDefault(prefix, xml.imports().get(prefix));
        }

        @Override
        public Collection<String> getPrefixes(String uri) {
            return getPrefixes().stream()
                    .filter(prefix -> getNamespaceURI(prefix).equals(uri))
                    .toList();
        }

        @Override
        public Collection<String> getPrefixes() {
            Set<String> all = new HashSet<>(xml.imports().keySet());
            all.addAll(xml.namespaces().keySet());
            return all;
        }

        @Override
        public Collection<String> getURIs() {
            return getPrefixes().stream().map(this::getNamespaceURI).toList();
        }
    }
}
