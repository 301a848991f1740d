package org.alfresco.repo.action.executer;

import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.repository.NodeRef;

/** Does the work of an action; a bean of the action's name. */
public interface ActionExecuter {

    void execute(Action action, NodeRef actionedUponNodeRef);
}
