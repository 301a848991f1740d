package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.node.integrity.IntegrityRecord;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintException;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.alfresco.util.transaction.TransactionSupportUtil;

/**
 * Checks at the commit, after all behaviours, that what a transaction leaves behind keeps the models: mandatory
 * properties, constraints, and the classes at both ends of new associations. All breaches are told at once.
 */
public class Integrity {
    private static final Object KEY = Integrity.class;
    private static final int AFTER_BEHAVIOURS = 1;

    private final NodeStates states;
    private final DictionaryService dictionary;

    Integrity(NodeStates states, DictionaryService dictionary) {
        this.states = states;
        this.dictionary = dictionary;
    }

    /** Has a node checked at the commit. */
    void changed() {
        check();
    }

    void associated(ChildAssociationRef child) {
        check().ends.add(new Ends(child.getTypeQName(), child.getParentRef(), child.getChildRef()));
    }

    void associated(AssociationRef peer) {
        check().ends.add(new Ends(peer.getTypeQName(), peer.getSourceRef(), peer.getTargetRef()));
    }

    private Check check() {
        Check check = AlfrescoTransactionSupport.getResource(KEY);
        if (check == null) {
            check = new Check();
            AlfrescoTransactionSupport.bindResource(KEY, check);
            TransactionSupportUtil.bindListener(check, AFTER_BEHAVIOURS);
        }
        return check;
    }

    private record Ends(QName type, NodeRef source, NodeRef target) {}

    private final class Check extends TransactionListenerAdapter {
        private final List<Ends> ends = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            List<IntegrityRecord> breaches = new ArrayList<>();
            for (NodeState node : states.changedHere()) {
                checkProperties(node, breaches);
            }
            ends.forEach(e -> checkEnds(e, breaches));
            if (!breaches.isEmpty()) {
                throw new IntegrityException(breaches);
            }
        }
    }

    private void checkProperties(NodeState node, List<IntegrityRecord> breaches) {
        Map<QName, Serializable> properties = node.properties();
        for (QName className : node.classes()) {
            ClassDefinition definition = dictionary.getClass(className);
            if (definition != null) {
                for (PropertyDefinition property : definition.getProperties().values()) {
                    checkProperty(node, property, properties.get(property.getName()), breaches);
                }
            }
        }
    }

    private void checkProperty(
            NodeState node, PropertyDefinition property, Serializable value, List<IntegrityRecord> breaches) {
        if (isMissing(value)) {
            if (property.isMandatoryEnforced() && !property.getName().equals(ContentModel.PROP_NAME)) {
                breaches.add(breach(node, property, "Mandatory property not set"));
            }
            return;
        }
        for (ConstraintDefinition constraint : property.getConstraints()) {
            try {
                evaluate(constraint, value);
            } catch (ConstraintException e) {
                breaches.add(breach(node, property, "Invalid property value: " + e.getMessage()));
            }
        }
    }

    private static boolean isMissing(Serializable value) {
        return value == null || value instanceof Collection<?> list && list.isEmpty();
    }

    private static void evaluate(ConstraintDefinition constraint, Serializable value) {
        if (value instanceof MLText texts) {
            texts.getValues().forEach(constraint.getConstraint()::evaluate);
        } else {
            constraint.getConstraint().evaluate(value);
        }
    }

    /** Names the node and the property; never the value, which may be what only few may read. */
    private static IntegrityRecord breach(NodeState node, PropertyDefinition property, String what) {
        return new IntegrityRecord(
                what + ": node " + node.ref() + ", type " + node.type() + ", property " + property.getName());
    }

    private void checkEnds(Ends ends, List<IntegrityRecord> breaches) {
        AssociationDefinition definition = dictionary.getAssociation(ends.type());
        NodeState source = states.find(ends.source()).orElse(null);
        NodeState target = states.find(ends.target()).orElse(null);
        if (source == null || target == null) {
            return;
        }
        if (definition == null) {
            breaches.add(new IntegrityRecord("Association type does not exist: " + ends.type()));
        } else if (!is(source, definition.getSourceClass().getName())) {
            breaches.add(new IntegrityRecord("The association source type is incorrect: " + ends.type() + " needs "
                    + definition.getSourceClass().getName() + ", node " + source.ref() + " is " + source.type()));
        } else if (!is(target, definition.getTargetClass().getName())) {
            breaches.add(new IntegrityRecord("The association target type is incorrect: " + ends.type() + " needs "
                    + definition.getTargetClass().getName() + ", node " + target.ref() + " is " + target.type()));
        }
    }

    private boolean is(NodeState node, QName className) {
        return node.classes().stream().anyMatch(c -> dictionary.isSubClass(c, className));
    }
}
