package org.bingbi.embedded.action;

import org.alfresco.repo.action.executer.ActionExecuter;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.NodeRef;

/** Runs the actions of a composite one after the other, each with its own conditions. */
public final class CompositeExecuter implements ActionExecuter {

    static final String NAME = "composite-action";

    private final ActionService actions;

    /** @param actions the internal bean */
    public CompositeExecuter(ActionService actions) {
        this.actions = actions;
    }

    @Override
    public void execute(Action action, NodeRef actionedUponNodeRef) {
        ((CompositeAction) action).getActions().forEach(part -> actions.executeAction(part, actionedUponNodeRef));
    }
}
