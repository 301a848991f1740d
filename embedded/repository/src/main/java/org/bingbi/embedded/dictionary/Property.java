package org.bingbi.embedded.dictionary;

import java.util.List;
import java.util.Locale;
import org.alfresco.repo.dictionary.IndexTokenisationMode;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Declarations.PropertyXml;

/** A property of a class, defined there or overridden there. */
record Property(
        ModelClass owner,
        QName name,
        PropertyXml xml,
        DataTypeDefinition dataType,
        List<ConstraintDefinition> constraints,
        boolean override)
        implements PropertyDefinition {

    @Override
    public ModelDefinition getModel() {
        return owner.getModel();
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
        return getTitle(messages, null);
    }

    @Override
    public String getTitle(MessageLookup messages, Locale locale) {
        return xml.label().title(messages, locale, getModel().getName(), "property", name);
    }

    @Override
    public String getDescription(MessageLookup messages) {
        return getDescription(messages, null);
    }

    @Override
    public String getDescription(MessageLookup messages, Locale locale) {
        return xml.label().description(messages, locale, getModel().getName(), "property", name);
    }

    @Override
    public String getDefaultValue() {
        return xml.defaultValue();
    }

    @Override
    public DataTypeDefinition getDataType() {
        return dataType;
    }

    @Override
    public ClassDefinition getContainerClass() {
        return owner;
    }

    @Override
    public boolean isOverride() {
        return override;
    }

    @Override
    public boolean isMultiValued() {
        return xml.multiple();
    }

    @Override
    public boolean isMandatory() {
        return xml.mandatory();
    }

    @Override
    public boolean isMandatoryEnforced() {
        return xml.mandatoryEnforced();
    }

    @Override
    public boolean isProtected() {
        return xml.isProtected();
    }

    @Override
    public boolean isIndexed() {
        return xml.index().enabled();
    }

    @Override
    public boolean isStoredInIndex() {
        return xml.index().stored();
    }

    @Override
    public boolean isIndexedAtomically() {
        return xml.index().atomic();
    }

    @Override
    public IndexTokenisationMode getIndexTokenisationMode() {
        return xml.index().tokenised();
    }

    @Override
    public List<ConstraintDefinition> getConstraints() {
        return constraints;
    }

    @Override
    public String toString() {
        return "Property[" + name + " of " + owner.getName() + "]";
    }
}
