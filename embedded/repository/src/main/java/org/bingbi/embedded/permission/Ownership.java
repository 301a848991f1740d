package org.bingbi.embedded.permission;

import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.OwnableService;

/** Who owns a node: {@code cm:owner} if it is set, else the creator. */
public class Ownership implements OwnableService {

    private final NodeService nodes;

    public Ownership(NodeService nodes) {
        this.nodes = nodes;
    }

    @Override
    public String getOwner(NodeRef nodeRef) {
        if (nodes.hasAspect(nodeRef, ContentModel.ASPECT_OWNABLE)) {
            return (String) nodes.getProperty(nodeRef, ContentModel.PROP_OWNER);
        }
        return nodes.hasAspect(nodeRef, ContentModel.ASPECT_AUDITABLE)
                ? (String) nodes.getProperty(nodeRef, ContentModel.PROP_CREATOR)
                : null;
    }

    /** @param userName an account, the system user, or {@link #NO_OWNER} */
    @Override
    public void setOwner(NodeRef nodeRef, String userName) {
        if (userName == null) {
            throw new IllegalArgumentException("A node needs an owner; NO_OWNER takes the owner away");
        }
        if (nodes.hasAspect(nodeRef, ContentModel.ASPECT_OWNABLE)) {
            nodes.setProperty(nodeRef, ContentModel.PROP_OWNER, userName);
        } else {
            nodes.addAspect(nodeRef, ContentModel.ASPECT_OWNABLE, Map.of(ContentModel.PROP_OWNER, userName));
        }
    }

    @Override
    public void takeOwnership(NodeRef nodeRef) {
        setOwner(nodeRef, AuthenticationUtil.getRunAsUser());
    }

    @Override
    public boolean hasOwner(NodeRef nodeRef) {
        return getOwner(nodeRef) != null;
    }
}
