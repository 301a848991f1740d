package org.bingbi.embedded.dictionary;

import org.alfresco.service.cmr.dictionary.Constraint;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;

/** A constraint as a model defines it, or as a property refers to one. */
record ModelConstraint(Model model, QName name, Label label, Constraint constraint, QName ref)
        implements ConstraintDefinition {

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
        return label.title(messages, null, model.getName(), "constraint", name);
    }

    @Override
    public String getDescription(MessageLookup messages) {
        return label.description(messages, null, model.getName(), "constraint", name);
    }

    @Override
    public Constraint getConstraint() {
        return constraint;
    }

    @Override
    public QName getRef() {
        return ref;
    }
}
