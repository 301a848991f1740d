package org.alfresco.repo.policy;

/** A binding to an association or a property of a class. */
public class ClassFeatureBehaviourBinding extends ClassBehaviourBinding {
    ClassFeatureBehaviourBinding() {}
}
