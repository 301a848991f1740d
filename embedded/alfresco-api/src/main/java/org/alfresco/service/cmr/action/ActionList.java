package org.alfresco.service.cmr.action;

import java.io.Serializable;
import java.util.List;

/** Several actions in their order. */
public interface ActionList<A extends Action> extends Serializable {

    List<A> getActions();

    void addAction(A action);
}
