package org.bingbi.access;

import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.action.ParameterizedItem;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Article 15 for Alfresco's actions and their conditions: no one has anything done to what the register guards or to what lies below it, and
 * hands it to no action as a parameter, the recorder, the signers and the administrator included. {@link AllowedAction} names the exceptions.
 */
public final class GuardedActions {

    private final Guard guard;

    public GuardedActions(Guard guard) {
        this.guard = guard;
    }

    /** @param node may be null: some actions are done to none */
    void refuseUnlessAllowed(ParameterizedItem item, NodeRef node) {
        boolean target = node != null
                && guard.isWithin(node)
                && !(guard.isUnsealedEvidence(node) && AllowedAction.allows(definition(item)));
        if (target || isHandedARecord(item.getParameterValues())) {
            throw Guard.refusal();
        }
    }

    /** A file named by its place in the content store may be a record's, and what the node's policies would refuse is not asked then. */
    private boolean isHandedARecord(Map<?, ?> parameters) {
        NodeReferences named = NodeReferences.in(parameters);
        return named.nodes().stream().anyMatch(guard::isWithin)
                || named.isContentNamed() && !AuthenticationUtil.isRunAsUserTheSystemUser();
    }

    private static String definition(ParameterizedItem item) {
        if (item instanceof Action action) {
            return action.getActionDefinitionName();
        }
        return item instanceof ActionCondition condition ? condition.getActionConditionDefinitionName() : "";
    }
}
