package org.bingbi.exemption;

import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;

/** Who may read a note: its author, and he writes through the guide only. As the system only. */
public final class NoteRights {

    private final PermissionService permissionService;
    private final OwnableService ownableService;

    /** @param permissionService and the other the internal beans */
    public NoteRights(PermissionService permissionService, OwnableService ownableService) {
        this.permissionService = permissionService;
        this.ownableService = ownableService;
    }

    void authorsAlone(NodeRef note, String author) {
        permissionService.setInheritParentPermissions(note, false);
        ownableService.setOwner(note, AuthenticationUtil.getSystemUserName());
        permissionService.setPermission(note, author, PermissionService.READ, true);
    }
}
