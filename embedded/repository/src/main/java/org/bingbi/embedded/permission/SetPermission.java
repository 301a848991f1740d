package org.bingbi.embedded.permission;

import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;

/** An entry as Alfresco's API shows it. */
record SetPermission(String authority, String permission, AccessStatus status, int position)
        implements AccessPermission {

    @Override
    public String getPermission() {
        return permission;
    }

    @Override
    public AccessStatus getAccessStatus() {
        return status;
    }

    @Override
    public String getAuthority() {
        return authority;
    }

    @Override
    public AuthorityType getAuthorityType() {
        return switch (authority) {
            case PermissionService.ALL_AUTHORITIES -> AuthorityType.EVERYONE;
            case PermissionService.OWNER_AUTHORITY -> AuthorityType.OWNER;
            case PermissionService.ADMINISTRATOR_AUTHORITY -> AuthorityType.ADMIN;
            case PermissionService.GUEST_AUTHORITY -> AuthorityType.GUEST;
            default -> byPrefix();
        };
    }

    private AuthorityType byPrefix() {
        if (authority.startsWith(PermissionService.GROUP_PREFIX)) {
            return AuthorityType.GROUP;
        }
        return authority.startsWith(PermissionService.ROLE_PREFIX) ? AuthorityType.ROLE : AuthorityType.USER;
    }

    @Override
    public int getPosition() {
        return position;
    }

    @Override
    public boolean isInherited() {
        return position > 0;
    }

    @Override
    public boolean isSetDirectly() {
        return position == 0;
    }
}
