package org.bingbi.embedded.action;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionCondition;

/** An action by the name of its executer. */
class PlainAction extends Item implements Action {

    private static final long serialVersionUID = 1;

    private final String name;
    private final ArrayList<ActionCondition> conditions = new ArrayList<>();
    private boolean inBackground;
    private Action compensating;

    PlainAction(String name) {
        this.name = name;
    }

    @Override
    public String getActionDefinitionName() {
        return name;
    }

    @Override
    public boolean getExecuteAsychronously() {
        return inBackground;
    }

    @Override
    public void setExecuteAsynchronously(boolean executeAsynchronously) {
        inBackground = executeAsynchronously;
    }

    @Override
    public Action getCompensatingAction() {
        return compensating;
    }

    @Override
    public void setCompensatingAction(Action action) {
        compensating = action;
    }

    @Override
    public boolean hasActionConditions() {
        return !conditions.isEmpty();
    }

    @Override
    public List<ActionCondition> getActionConditions() {
        return conditions;
    }

    @Override
    public void addActionCondition(ActionCondition actionCondition) {
        conditions.add(actionCondition);
    }
}
