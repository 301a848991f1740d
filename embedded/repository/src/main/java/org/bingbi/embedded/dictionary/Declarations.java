package org.bingbi.embedded.dictionary;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.dictionary.IndexTokenisationMode;

/** What a model's XML says, before names are resolved: names stand as written, with their prefix. */
final class Declarations {

    private Declarations() {}

    record ModelXml(
            String name,
            Label label,
            String author,
            Date published,
            String version,
            Map<String, String> imports,
            Map<String, String> namespaces,
            List<DataTypeXml> dataTypes,
            List<ConstraintXml> constraints,
            List<ClassXml> classes) {}

    record DataTypeXml(String name, Label label, String javaClass) {}

    record ConstraintXml(
            Optional<String> name,
            Label label,
            Optional<String> type,
            Optional<String> ref,
            Map<String, Object> parameters) {}

    record ClassXml(
            String name,
            Label label,
            boolean aspect,
            Optional<String> parent,
            Boolean archive,
            Boolean inSuperTypeQuery,
            List<PropertyXml> properties,
            List<AssociationXml> associations,
            List<OverrideXml> overrides,
            List<String> mandatoryAspects) {}

    record PropertyXml(
            String name,
            Label label,
            String type,
            boolean isProtected,
            boolean mandatory,
            boolean mandatoryEnforced,
            boolean multiple,
            String defaultValue,
            IndexXml index,
            List<ConstraintXml> constraints) {}

    record IndexXml(boolean enabled, boolean atomic, boolean stored, IndexTokenisationMode tokenised) {
        static final IndexXml DEFAULT = new IndexXml(true, true, false, IndexTokenisationMode.TRUE);
    }

    record OverrideXml(
            String property,
            Optional<Boolean> mandatory,
            Optional<Boolean> mandatoryEnforced,
            Optional<String> defaultValue,
            Optional<List<ConstraintXml>> constraints) {}

    record EndXml(Optional<String> role, boolean mandatory, boolean mandatoryEnforced, boolean many) {}

    record AssociationXml(
            String name,
            Label label,
            boolean isProtected,
            EndXml source,
            EndXml target,
            String targetClass,
            boolean child,
            String childName,
            boolean duplicatesAllowed,
            boolean propagateTimestamps) {}
}
