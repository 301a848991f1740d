package org.bingbi.confidentiality;

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
        Object[] arguments = call.getArguments();
        if (arguments.length > 1 && arguments[0] instanceof NodeRef node && guard.isHandedIn(node)) {
            switch (call.getMethod().getName()) {
                case "ensureVersioningEnabled", "createVersion" -> {
                    return null;
                }
                case "addAspect" -> {
                    if (ContentModel.ASPECT_VERSIONABLE.equals(arguments[1])) {
                        return null;
                    }
                }
                case "setProperties" -> keepUnnamed((ProxyMethodInvocation) call, node);
                default -> {
                    // as on any other node
                }
            }
        }
        return call.proceed();
    }

    @SuppressWarnings("unchecked") // so NodeService declares it
    private void keepUnnamed(ProxyMethodInvocation call, NodeRef evidence) {
        Map<QName, Serializable> all = new HashMap<>(nodes.getProperties(evidence));
        all.keySet().removeIf(name -> !name.getNamespaceURI().equals(RegisterModel.URI));
        all.putAll((Map<QName, Serializable>) call.getArguments()[1]);
        call.setArguments(evidence, all);
    }
}
