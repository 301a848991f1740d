package org.bingbi.access;

import java.util.UUID;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;

/**
 * Finds by the id in an address what the asker may read (article 15). An id that was never used, one of something else, and one he may
 * not know of are answered by the same exception after the same work: where there is nothing, a decoy's permissions are looked at.
 */
public final class ReadableNodes {

    private final NodeService nodes;
    private final PermissionService permissions;
    private final AuthorityService authorities;

    /**
     * Asks after existence and type without the asker's rights, which are then looked at for themselves.
     *
     * @param nodes the internal bean
     * @param permissions the public bean
     * @param authorities the internal bean
     */
    public ReadableNodes(NodeService nodes, PermissionService permissions, AuthorityService authorities) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.authorities = authorities;
    }

    public NodeRef dossier(String id) {
        return readable(id, RegisterModel.TYPE_DOSSIER);
    }

    /** A piece of evidence, which must lie in that dossier. */
    public NodeRef evidence(NodeRef dossier, String id) {
        NodeRef evidence = readable(id, RegisterModel.TYPE_EVIDENCE);
        if (!nodes.getPrimaryParent(evidence).getParentRef().equals(dossier)) {
            throw new NotFoundException();
        }
        return evidence;
    }

    /** A request for consent to a late record; it does not lead to the dossier. */
    public NodeRef lateConsent(String id) {
        return readable(id, RegisterModel.TYPE_LATE_CONSENT);
    }

    public NodeRef step(String id) {
        return readable(id, RegisterModel.TYPE_SIGNATURE_STEP);
    }

    /** A note of the exemption guide. */
    public NodeRef exemptionNote(String id) {
        return readable(id, RegisterModel.TYPE_EXEMPTION_NOTE);
    }

    public NodeRef zeroReport(String id) {
        return readable(id, RegisterModel.TYPE_ZERO_REPORT);
    }

    public NodeRef closedCase(String id) {
        return readable(id, RegisterModel.TYPE_CLOSED_CASE);
    }

    /** The dossier in which a step or a piece of evidence lies. */
    public NodeRef dossierOf(NodeRef child) {
        return nodes.getPrimaryParent(child).getParentRef();
    }

    /** Administrators run the system and do not read it, though the repository would let them. */
    public boolean isAdministrator() {
        return authorities.isAdminAuthority(AuthenticationUtil.getFullyAuthenticatedUser());
    }

    private NodeRef readable(String id, QName type) {
        NodeRef asked = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, uuid(id));
        NodeRef decoy = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        boolean exists = nodes.exists(asked);
        boolean there = nodes.getType(exists ? asked : decoy).equals(type) && exists;
        NodeRef looked = there ? asked : decoy;
        boolean readable = permissions.hasPermission(looked, PermissionService.READ) == AccessStatus.ALLOWED;
        boolean administrator = isAdministrator();
        if (!there || !readable || administrator) {
            throw new NotFoundException();
        }
        return asked;
    }

    /** An id that is none is taken for one that was never used. */
    private static String uuid(String id) {
        try {
            return id.length() == 36 ? UUID.fromString(id).toString() : new UUID(0, 0).toString();
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0).toString();
        }
    }
}
