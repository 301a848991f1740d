package org.alfresco.service.cmr.action;

import java.util.List;

/** Work to be done on a node, with its parameters and conditions. */
public interface Action extends ParameterizedItem {

    /** The name of the bean that does it. */
    String getActionDefinitionName();

    boolean getExecuteAsychronously();

    void setExecuteAsynchronously(boolean executeAsynchronously);

    /** Runs when this one fails in the background. */
    Action getCompensatingAction();

    void setCompensatingAction(Action action);

    boolean hasActionConditions();

    List<ActionCondition> getActionConditions();

    void addActionCondition(ActionCondition actionCondition);
}
