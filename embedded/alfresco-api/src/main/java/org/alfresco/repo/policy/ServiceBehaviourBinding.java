package org.alfresco.repo.policy;

/** A binding to every class for which a policy fires. */
public class ServiceBehaviourBinding implements BehaviourBinding {
    ServiceBehaviourBinding() {}

    @Override
    public BehaviourBinding generaliseBinding() {
        return null;
    }
}
