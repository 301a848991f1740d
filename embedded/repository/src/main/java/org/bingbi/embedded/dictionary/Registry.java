package org.bingbi.embedded.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.namespace.QName;

/** All definitions by name. Immutable: a new model makes a new registry, so readers need no lock. */
record Registry(
        Map<QName, Model> models,
        Map<QName, DataTypeDefinition> dataTypes,
        Map<QName, ModelClass> classes,
        Map<QName, PropertyDefinition> properties,
        Map<QName, AssociationDefinition> associations,
        Map<QName, ConstraintDefinition> constraints) {

    static Registry empty() {
        return new Registry(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    Registry copy() {
        return new Registry(
                new LinkedHashMap<>(models),
                new LinkedHashMap<>(dataTypes),
                new LinkedHashMap<>(classes),
                new LinkedHashMap<>(properties),
                new LinkedHashMap<>(associations),
                new LinkedHashMap<>(constraints));
    }

    /** @throws DictionaryException when another definition has the name already */
    static <D> void put(Map<QName, D> definitions, QName name, D definition, String kind) {
        if (definitions.putIfAbsent(name, definition) != null) {
            throw new DictionaryException("The " + kind + " " + name + " is defined twice");
        }
    }

    /** @throws DictionaryException when nothing has the name */
    static <D> D need(Map<QName, ? extends D> definitions, QName name, String kind, Object user) {
        D found = definitions.get(name);
        if (found == null) {
            throw new DictionaryException("No model defines the " + kind + " " + name + ", which " + user + " needs");
        }
        return found;
    }

    Collection<QName> classNames(boolean aspects, QName model) {
        List<QName> names = new ArrayList<>();
        classes.forEach((name, definition) -> {
            if (definition.isAspect() == aspects
                    && (model == null || definition.getModel().getName().equals(model))) {
                names.add(name);
            }
        });
        return names;
    }
}
