package org.bingbi.search;

import java.util.List;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.access.Guard;
import org.bingbi.access.HiddenNodes;

/**
 * The nodes as an XPath walks over them. Alfresco walks without rights and looks at those of the result only, so that a condition on the way
 * told of nodes that the result does not hold.
 */
public final class WalkedNodes implements MethodInterceptor {

    private final UnfilteredCallers callers;
    private final Guard guard;
    private final HiddenNodes hidden;

    public WalkedNodes(UnfilteredCallers callers, Guard guard, HiddenNodes hidden) {
        this.callers = callers;
        this.guard = guard;
        this.hidden = hidden;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        for (Object argument : call.getArguments()) {
            if (argument instanceof NodeRef node && isHidden(node)) {
                throw new InvalidNodeRefException(node);
            }
        }
        Object found = call.proceed();
        return found instanceof List<?> several
                ? several.stream().filter(one -> !isHidden(end(one))).toList()
                : found;
    }

    private static NodeRef end(Object one) {
        if (one instanceof ChildAssociationRef child) {
            return child.getChildRef();
        }
        if (one instanceof AssociationRef association) {
            return association.getTargetRef();
        }
        return one instanceof NodeRef node ? node : null;
    }

    private boolean isHidden(NodeRef node) {
        return node != null && guard.holdsRecordData(node) && !mayRead(node);
    }

    private boolean mayRead(NodeRef node) {
        try {
            return !callers.isCalling() && !hidden.isHidden(node);
        } catch (AccessDeniedException denied) {
            return false;
        }
    }
}
