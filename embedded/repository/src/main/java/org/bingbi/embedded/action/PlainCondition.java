package org.bingbi.embedded.action;

import org.alfresco.service.cmr.action.ActionCondition;

/** A condition by the name of its evaluator. */
final class PlainCondition extends Item implements ActionCondition {

    private static final long serialVersionUID = 1;

    private final String name;
    private boolean inverted;

    PlainCondition(String name) {
        this.name = name;
    }

    @Override
    public String getActionConditionDefinitionName() {
        return name;
    }

    @Override
    public boolean getInvertCondition() {
        return inverted;
    }

    @Override
    public void setInvertCondition(boolean invertCondition) {
        inverted = invertCondition;
    }
}
