package org.alfresco.service.cmr.security;

import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/** Who may do what with which node. A denial set at the same node or nearer wins over what is allowed. */
public interface PermissionService {
    String ROLE_PREFIX = "ROLE_";

    String GROUP_PREFIX = "GROUP_";

    String ALL_AUTHORITIES = "GROUP_EVERYONE";

    String OWNER_AUTHORITY = "ROLE_OWNER";

    String LOCK_OWNER_AUTHORITY = "ROLE_LOCK_OWNER";

    String ADMINISTRATOR_AUTHORITY = "ROLE_ADMINISTRATOR";

    String GUEST_AUTHORITY = "ROLE_GUEST";

    String ALL_PERMISSIONS = "All";

    String READ = "Read";

    String WRITE = "Write";

    String DELETE = "Delete";

    String WRITE_PROPERTIES = "WriteProperties";

    String CREATE_CHILDREN = "CreateChildren";

    String CONTRIBUTOR = "Contributor";

    String CONSUMER = "Consumer";

    String LOCK = "Lock";

    String CHECK_OUT = "CheckOut";

    String PROPERTIES = "Properties";

    String getOwnerAuthority();

    String getAllAuthorities();

    String getAllPermission();

    Set<AccessPermission> getPermissions(NodeRef nodeRef);

    Set<AccessPermission> getAllSetPermissions(NodeRef nodeRef);

    Set<String> getSettablePermissions(NodeRef nodeRef);

    Set<String> getSettablePermissions(QName type);

    AccessStatus hasPermission(NodeRef nodeRef, String permission);

    AccessStatus hasReadPermission(NodeRef nodeRef);

    Set<String> getReaders(Long aclId);

    void deletePermissions(NodeRef nodeRef);

    void clearPermission(NodeRef nodeRef, String authority);

    void deletePermission(NodeRef nodeRef, String authority, String permission);

    void setPermission(NodeRef nodeRef, String authority, String permission, boolean allow);

    void setInheritParentPermissions(NodeRef nodeRef, boolean inheritParentPermissions);

    void setInheritParentPermissions(NodeRef nodeRef, boolean inheritParentPermissions, boolean asyncCall);

    boolean getInheritParentPermissions(NodeRef nodeRef);

    void setPermission(StoreRef storeRef, String authority, String permission, boolean allow);

    void deletePermission(StoreRef storeRef, String authority, String permission);

    void clearPermission(StoreRef storeRef, String authority);

    void deletePermissions(StoreRef storeRef);

    Set<AccessPermission> getAllSetPermissions(StoreRef storeRef);

    Set<String> getAuthorisations();
}
