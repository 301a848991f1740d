package org.bingbi.embedded.dictionary;

import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ChildAssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ModelDefinition;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.Declarations.AssociationXml;

/** An association from one class to another; {@link OfChild} where the source holds the target. */
class Association implements AssociationDefinition {

    private final ModelClass source;
    private final QName name;
    private final AssociationXml xml;
    private final ClassDefinition target;
    private final QName sourceRole;
    private final QName targetRole;

    Association(
            ModelClass source,
            QName name,
            AssociationXml xml,
            ClassDefinition target,
            QName sourceRole,
            QName targetRole) {
        this.source = source;
        this.name = name;
        this.xml = xml;
        this.target = target;
        this.sourceRole = sourceRole;
        this.targetRole = targetRole;
    }

    @Override
    public ModelDefinition getModel() {
        return source.getModel();
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
        return xml.label().title(messages, null, getModel().getName(), "association", name);
    }

    @Override
    public String getDescription(MessageLookup messages) {
        return xml.label().description(messages, null, getModel().getName(), "association", name);
    }

    @Override
    public boolean isChild() {
        return false;
    }

    @Override
    public boolean isProtected() {
        return xml.isProtected();
    }

    @Override
    public ClassDefinition getSourceClass() {
        return source;
    }

    @Override
    public QName getSourceRoleName() {
        return sourceRole;
    }

    @Override
    public boolean isSourceMandatory() {
        return xml.source().mandatory();
    }

    @Override
    public boolean isSourceMany() {
        return xml.source().many();
    }

    @Override
    public ClassDefinition getTargetClass() {
        return target;
    }

    @Override
    public QName getTargetRoleName() {
        return targetRole;
    }

    @Override
    public boolean isTargetMandatory() {
        return xml.target().mandatory();
    }

    @Override
    public boolean isTargetMandatoryEnforced() {
        return xml.target().mandatoryEnforced();
    }

    @Override
    public boolean isTargetMany() {
        return xml.target().many();
    }

    @Override
    public String toString() {
        return "Association[" + name + " of " + source.getName() + "]";
    }

    /** An association from a parent to its children. */
    static final class OfChild extends Association implements ChildAssociationDefinition {

        private final AssociationXml xml;

        OfChild(
                ModelClass source,
                QName name,
                AssociationXml xml,
                ClassDefinition target,
                QName sourceRole,
                QName targetRole) {
            super(source, name, xml, target, sourceRole, targetRole);
            this.xml = xml;
        }

        @Override
        public boolean isChild() {
            return true;
        }

        @Override
        public String getRequiredChildName() {
            return xml.childName();
        }

        @Override
        public boolean getDuplicateChildNamesAllowed() {
            return xml.duplicatesAllowed();
        }

        @Override
        public boolean getPropagateTimestamps() {
            return xml.propagateTimestamps();
        }
    }
}
