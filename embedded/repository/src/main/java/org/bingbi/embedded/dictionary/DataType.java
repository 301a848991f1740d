package org.bingbi.embedded.dictionary;

import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;

/** A data type such as {@code d:text}. */
record DataType(Model model, QName name, Label label, String javaClass) implements DataTypeDefinition {

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
        return label.title(messages, null, model.getName(), "datatype", name);
    }

    @Override
    public String getDescription(MessageLookup messages) {
        return label.description(messages, null, model.getName(), "datatype", name);
    }

    @Override
    public String getJavaClassName() {
        return javaClass;
    }
}
