package org.alfresco.repo.action;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/** The internal bean {@code actionService}. It looks executers and evaluators up by name each time it runs one. */
public class ActionServiceImpl implements ActionService, ApplicationContextAware {
    public ActionServiceImpl() {}

    /** Where it looks executers and evaluators up. */
    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public Action createAction(String name) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public Action createAction(String name, Map<String, Serializable> params) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public CompositeAction createCompositeAction() {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public ActionCondition createActionCondition(String name) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public ActionCondition createActionCondition(String name, Map<String, Serializable> params) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public boolean evaluateAction(Action action, NodeRef actionedUponNodeRef) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public boolean evaluateActionCondition(ActionCondition condition, NodeRef actionedUponNodeRef) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public void executeAction(Action action, NodeRef actionedUponNodeRef) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public void executeAction(Action action, NodeRef actionedUponNodeRef, boolean checkConditions) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    @Override
    public void executeAction(
            Action action, NodeRef actionedUponNodeRef, boolean checkConditions, boolean executeAsychronously) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }
}
