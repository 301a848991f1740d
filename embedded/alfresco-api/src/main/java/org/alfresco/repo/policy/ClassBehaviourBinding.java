package org.alfresco.repo.policy;

/** A binding to a type or an aspect. */
public class ClassBehaviourBinding implements BehaviourBinding {
    ClassBehaviourBinding() {}

    @Override
    public BehaviourBinding generaliseBinding() {
        return null;
    }
}
