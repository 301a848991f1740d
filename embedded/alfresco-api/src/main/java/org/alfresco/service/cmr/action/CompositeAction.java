package org.alfresco.service.cmr.action;

/** An action that consists of others. */
public interface CompositeAction extends Action, ActionList<Action> {}
