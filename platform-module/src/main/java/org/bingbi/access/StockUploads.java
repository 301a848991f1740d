package org.bingbi.access;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.model.RegisterModel;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * Lets Share's uploader, the v1 API's and CMIS bring evidence (article 6), which know nothing of it and treat what they just created as any
 * file, where a refusal would undo the upload itself: its fields are written as read before the bytes came, without what the system has found
 * of them, and it is made versionable, though evidence has one state only. It concerns evidence not sealed yet.
 */
public final class StockUploads implements MethodInterceptor {

    private final Guard guard;
    private final NodeService nodes;

    /** @param nodes the internal bean */
    public StockUploads(Guard guard, NodeService nodes) {
        this.guard = guard;
        this.nodes = nodes;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        switch (call.getMethod().getName()) {
            case "ensureVersioningEnabled", "createVersion" -> {
                if (isOfHandedIn(call)) {
                    return null;
                }
            }
            case "addAspect" -> {
                if (ContentModel.ASPECT_VERSIONABLE.equals(call.getArguments()[1]) && isOfHandedIn(call)) {
                    return null;
                }
            }
            case "setProperties" -> {
                if (isOfHandedIn(call)) {
                    keepUnnamed((ProxyMethodInvocation) call);
                }
            }
            default -> {
                // as on any other node, without a look at which it is
            }
        }
        return call.proceed();
    }

    private boolean isOfHandedIn(MethodInvocation call) {
        return call.getArguments()[0] instanceof NodeRef node && guard.isUnsealedEvidence(node);
    }

    @SuppressWarnings("unchecked") // so NodeService declares it
    private void keepUnnamed(ProxyMethodInvocation call) {
        NodeRef evidence = (NodeRef) call.getArguments()[0];
        Map<QName, Serializable> all = new HashMap<>(nodes.getProperties(evidence));
        all.keySet().removeIf(name -> !name.getNamespaceURI().equals(RegisterModel.URI));
        all.putAll((Map<QName, Serializable>) call.getArguments()[1]);
        call.setArguments(evidence, all);
    }
}
