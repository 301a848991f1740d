package org.alfresco.repo.policy;

import org.alfresco.service.namespace.QName;

/** A behaviour with what it is bound to. */
public interface BehaviourDefinition<B extends BehaviourBinding> {
    QName getPolicy();

    Behaviour getBehaviour();
}
