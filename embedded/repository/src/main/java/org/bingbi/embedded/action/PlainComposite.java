package org.bingbi.embedded.action;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.CompositeAction;

/** Several actions as one. */
final class PlainComposite extends PlainAction implements CompositeAction {

    private static final long serialVersionUID = 1;

    private final ArrayList<Action> actions = new ArrayList<>();

    PlainComposite() {
        super(CompositeExecuter.NAME);
    }

    @Override
    public List<Action> getActions() {
        return actions;
    }

    @Override
    public void addAction(Action action) {
        actions.add(action);
    }
}
