package org.alfresco.repo.policy;

import org.alfresco.service.namespace.QName;

/** Binds behaviours to policies. */
public interface PolicyComponent {
    BehaviourDefinition<ClassBehaviourBinding> bindClassBehaviour(QName policy, QName className, Behaviour behaviour);

    BehaviourDefinition<ServiceBehaviourBinding> bindClassBehaviour(QName policy, Object service, Behaviour behaviour);

    /** Binds a behaviour to a property of a class. */
    BehaviourDefinition<ClassFeatureBehaviourBinding> bindPropertyBehaviour(
            QName policy, QName className, QName propertyName, Behaviour behaviour);

    /** Binds a behaviour to a property of a class. */
    BehaviourDefinition<ClassFeatureBehaviourBinding> bindPropertyBehaviour(
            QName policy, QName className, Behaviour behaviour);

    /** Binds a behaviour to a property of a class. */
    BehaviourDefinition<ServiceBehaviourBinding> bindPropertyBehaviour(
            QName policy, Object service, Behaviour behaviour);

    /** Binds a behaviour to an association of a class. */
    BehaviourDefinition<ClassFeatureBehaviourBinding> bindAssociationBehaviour(
            QName policy, QName className, QName assocName, Behaviour behaviour);

    /** Binds a behaviour to an association of a class. */
    BehaviourDefinition<ClassFeatureBehaviourBinding> bindAssociationBehaviour(
            QName policy, QName className, Behaviour behaviour);

    /** Binds a behaviour to an association of a class. */
    BehaviourDefinition<ServiceBehaviourBinding> bindAssociationBehaviour(
            QName policy, Object service, Behaviour behaviour);
}
