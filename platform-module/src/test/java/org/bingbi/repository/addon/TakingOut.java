package org.bingbi.repository.addon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alfresco.repo.action.evaluator.ActionConditionEvaluator;
import org.alfresco.repo.action.executer.ActionExecuter;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.repository.NodeRef;

/** Does what it can with all it is handed: it remembers it. */
public final class TakingOut implements ActionExecuter, ActionConditionEvaluator {

    /** Of all actions and conditions of this run. */
    public static final List<String> TAKEN = new CopyOnWriteArrayList<>();

    @Override
    public void execute(Action action, NodeRef actionedUponNodeRef) {
        TAKEN.add(action.getActionDefinitionName() + " " + actionedUponNodeRef + " " + action.getParameterValues());
        if (action.getParameterValue("fails") != null) {
            throw new IllegalStateException("As asked");
        }
    }

    @Override
    public boolean evaluate(ActionCondition actionCondition, NodeRef actionedUponNodeRef) {
        TAKEN.add(actionCondition.getActionConditionDefinitionName() + " " + actionedUponNodeRef + " "
                + actionCondition.getParameterValues());
        return true;
    }
}
