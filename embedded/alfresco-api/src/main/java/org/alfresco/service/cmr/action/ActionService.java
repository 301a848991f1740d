package org.alfresco.service.cmr.action;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/** Runs actions on nodes, at once or in the background. */
public interface ActionService {

    Action createAction(String name);

    Action createAction(String name, Map<String, Serializable> params);

    CompositeAction createCompositeAction();

    ActionCondition createActionCondition(String name);

    ActionCondition createActionCondition(String name, Map<String, Serializable> params);

    boolean evaluateAction(Action action, NodeRef actionedUponNodeRef);

    boolean evaluateActionCondition(ActionCondition condition, NodeRef actionedUponNodeRef);

    /** Checks the conditions, and runs it as the action says. */
    void executeAction(Action action, NodeRef actionedUponNodeRef);

    void executeAction(Action action, NodeRef actionedUponNodeRef, boolean checkConditions);

    /** In the background it begins when the transaction has committed. */
    void executeAction(
            Action action, NodeRef actionedUponNodeRef, boolean checkConditions, boolean executeAsynchronously);
}
