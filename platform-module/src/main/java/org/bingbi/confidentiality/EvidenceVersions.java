package org.bingbi.confidentiality;

import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Evidence has one state, that in which it was brought (article 6). Stock uploaders (Share's, the v1 API's, CMIS) make each new file
 * versionable as their last act; for evidence not sealed yet nothing comes of that, since a refusal would undo the upload itself.
 */
public final class EvidenceVersions implements MethodInterceptor {

    private final Guard guard;

    public EvidenceVersions(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        boolean versions =
                switch (call.getMethod().getName()) {
                    case "ensureVersioningEnabled", "createVersion" -> true;
                    case "addAspect" -> ContentModel.ASPECT_VERSIONABLE.equals(arguments[1]);
                    default -> false;
                };
        if (versions && arguments[0] instanceof NodeRef node && guard.isHandedIn(node)) {
            return null;
        }
        return call.proceed();
    }
}
