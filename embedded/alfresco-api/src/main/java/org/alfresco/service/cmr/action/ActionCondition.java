package org.alfresco.service.cmr.action;

/** What must hold of a node before an action runs on it. */
public interface ActionCondition extends ParameterizedItem {

    /** The name of the bean that evaluates it. */
    String getActionConditionDefinitionName();

    boolean getInvertCondition();

    void setInvertCondition(boolean invertCondition);
}
