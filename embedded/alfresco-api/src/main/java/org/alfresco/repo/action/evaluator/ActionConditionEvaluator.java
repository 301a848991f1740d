package org.alfresco.repo.action.evaluator;

import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.repository.NodeRef;

/** Says whether a condition holds; a bean of the condition's name. */
public interface ActionConditionEvaluator {

    boolean evaluate(ActionCondition actionCondition, NodeRef actionedUponNodeRef);
}
