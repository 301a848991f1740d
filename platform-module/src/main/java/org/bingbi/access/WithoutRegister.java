package org.bingbi.access;

import java.util.Collection;
import java.util.UUID;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * A repository in which the register is not: for what carries whole trees of nodes out of it (exports, archives for download, transfers),
 * whoever has it do so (article 15).
 */
public final class WithoutRegister implements MethodInterceptor {

    private final Guard guard;

    public WithoutRegister(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at] instanceof NodeRef node && guard.isWithin(node)) {
                arguments[at] =
                        new NodeRef(node.getStoreRef(), UUID.randomUUID().toString());
            }
        }
        return outside(call.proceed());
    }

    private Object outside(Object answer) {
        if (answer instanceof Collection<?> several && several.stream().anyMatch(this::isOfTheRegister)) {
            return several.stream().filter(one -> !isOfTheRegister(one)).toList();
        }
        return isOfTheRegister(answer) ? null : answer;
    }

    private boolean isOfTheRegister(Object one) {
        if (one instanceof ChildAssociationRef child) {
            return guard.isWithin(child.getChildRef());
        }
        if (one instanceof AssociationRef association) {
            return guard.isWithin(association.getTargetRef()) || guard.isWithin(association.getSourceRef());
        }
        return one instanceof NodeRef node && guard.isWithin(node);
    }
}
