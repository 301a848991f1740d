package org.bingbi.embedded.permission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.PermissionServicePolicies.OnGrantLocalPermission;
import org.alfresco.repo.security.permissions.PermissionServicePolicies.OnInheritPermissionsDisabled;
import org.alfresco.repo.security.permissions.PermissionServicePolicies.OnInheritPermissionsEnabled;
import org.alfresco.repo.security.permissions.PermissionServicePolicies.OnRevokeLocalPermission;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.NodeState;
import org.bingbi.embedded.node.NodeStates;
import org.bingbi.embedded.policy.Policies;
import org.springframework.beans.factory.ObjectProvider;

/** Grants, denies and answers permissions on nodes. */
public class Permissions implements PermissionService {

    private final PermissionModel model;
    private final AccessLists lists;
    private final NodeLists nodeLists;
    private final Rights rights;
    private final ObjectProvider<NodeStates> states;
    private final Policies policies;

    public Permissions(
            PermissionModel model,
            AccessLists lists,
            NodeLists nodeLists,
            Rights rights,
            ObjectProvider<NodeStates> states,
            Policies policies) {
        this.model = model;
        this.lists = lists;
        this.nodeLists = nodeLists;
        this.rights = rights;
        this.states = states;
        this.policies = policies;
    }

    @Override
    public String getOwnerAuthority() {
        return OWNER_AUTHORITY;
    }

    @Override
    public String getAllAuthorities() {
        return ALL_AUTHORITIES;
    }

    @Override
    public String getAllPermission() {
        return ALL_PERMISSIONS;
    }

    @Override
    public AccessStatus hasPermission(NodeRef nodeRef, String permission) {
        return status(rights.has(nodeRef, permission));
    }

    @Override
    public AccessStatus hasReadPermission(NodeRef nodeRef) {
        return hasPermission(nodeRef, READ);
    }

    private static AccessStatus status(boolean allowed) {
        return allowed ? AccessStatus.ALLOWED : AccessStatus.DENIED;
    }

    @Override
    public Set<String> getAuthorisations() {
        return rights.currentAuthorities();
    }

    @Override
    public Set<String> getReaders(Long aclId) {
        return lists.get(aclId).allowed(model.resolve(READ), model);
    }

    /** What the acting person can do, of the settable permissions. */
    @Override
    public Set<AccessPermission> getPermissions(NodeRef nodeRef) {
        Set<AccessPermission> held = new LinkedHashSet<>();
        String user = AuthenticationUtil.getRunAsUser();
        for (String permission : getSettablePermissions(nodeRef)) {
            held.add(new SetPermission(user, permission, hasPermission(nodeRef, permission), 0));
        }
        return held;
    }

    @Override
    public Set<AccessPermission> getAllSetPermissions(NodeRef nodeRef) {
        NodeState node = node(nodeRef);
        boolean own = nodeLists.hasOwn(node);
        Set<AccessPermission> set = new LinkedHashSet<>();
        nodeLists.listOf(node).ifPresent(list -> list.entries()
                .forEach(entry -> set.add(new SetPermission(
                        entry.authority(),
                        entry.permission().name(),
                        status(entry.allowed()),
                        own ? entry.distance() : entry.distance() + 1))));
        return set;
    }

    @Override
    public Set<String> getSettablePermissions(NodeRef nodeRef) {
        NodeState node = node(nodeRef);
        return model.settable(node.type(), node.aspects());
    }

    @Override
    public Set<String> getSettablePermissions(QName type) {
        return model.settable(type, List.of());
    }

    @Override
    public boolean getInheritParentPermissions(NodeRef nodeRef) {
        NodeState node = node(nodeRef);
        return !nodeLists.hasOwn(node) || lists.get(node.aclId()).inherits();
    }

    /** @throws IllegalArgumentException when no permission model knows the permission */
    @Override
    public void setPermission(NodeRef nodeRef, String authority, String permission, boolean allow) {
        NodeState node = node(nodeRef);
        PermissionName name = known(permission);
        lists.put(nodeLists.own(node), authority, name, allow);
        if (allow) {
            policies.fire(
                    OnGrantLocalPermission.class,
                    nodeRef,
                    List.of(node.type()),
                    policy -> policy.onGrantLocalPermission(nodeRef, authority, name.name()));
        } else {
            revoked(node, authority, name.name());
        }
    }

    private void revoked(NodeState node, String authority, String permission) {
        policies.fire(
                OnRevokeLocalPermission.class,
                node.ref(),
                List.of(node.type()),
                policy -> policy.onRevokeLocalPermission(node.ref(), authority, permission));
    }

    @Override
    public void deletePermission(NodeRef nodeRef, String authority, String permission) {
        NodeState node = node(nodeRef);
        PermissionName name = known(permission);
        ifOwn(node, own -> lists.remove(own, authority, name));
        revoked(node, authority, name.name());
    }

    @Override
    public void clearPermission(NodeRef nodeRef, String authority) {
        ifOwn(node(nodeRef), own -> lists.remove(own, authority));
    }

    @Override
    public void deletePermissions(NodeRef nodeRef) {
        NodeState node = node(nodeRef);
        ifOwn(node, lists::removeAll);
        revoked(node, null, null);
    }

    private void ifOwn(NodeState node, LongConsumer change) {
        if (nodeLists.hasOwn(node)) {
            change.accept(node.aclId());
        }
    }

    @Override
    public void setInheritParentPermissions(NodeRef nodeRef, boolean inheritParentPermissions) {
        setInheritParentPermissions(nodeRef, inheritParentPermissions, false);
    }

    /** @param asyncCall makes no difference here: lists are shared, so nothing has to wait */
    @Override
    public void setInheritParentPermissions(NodeRef nodeRef, boolean inheritParentPermissions, boolean asyncCall) {
        NodeState node = node(nodeRef);
        if (getInheritParentPermissions(nodeRef) != inheritParentPermissions) {
            lists.setInherits(nodeLists.own(node), inheritParentPermissions);
        }
        // As in Alfresco, these policies know no type but the base of all.
        List<QName> base = List.of(ContentModel.TYPE_BASE);
        if (inheritParentPermissions) {
            policies.fire(
                    OnInheritPermissionsEnabled.class, nodeRef, base, p -> p.onInheritPermissionsEnabled(nodeRef));
        } else {
            policies.fire(
                    OnInheritPermissionsDisabled.class,
                    nodeRef,
                    base,
                    p -> p.onInheritPermissionsDisabled(nodeRef, false));
        }
    }

    @Override
    public void setPermission(StoreRef storeRef, String authority, String permission, boolean allow) {
        throw stores();
    }

    @Override
    public void deletePermission(StoreRef storeRef, String authority, String permission) {
        throw stores();
    }

    @Override
    public void clearPermission(StoreRef storeRef, String authority) {
        throw stores();
    }

    @Override
    public void deletePermissions(StoreRef storeRef) {
        throw stores();
    }

    @Override
    public Set<AccessPermission> getAllSetPermissions(StoreRef storeRef) {
        return Set.of();
    }

    private static UnsupportedOperationException stores() {
        return new UnsupportedOperationException(
                "Permissions are set on nodes, also on a store's root node, not on stores");
    }

    private PermissionName known(String permission) {
        PermissionName name = model.resolve(permission);
        if (name == null) {
            throw new IllegalArgumentException("No permission model knows the permission '" + permission + "'");
        }
        return name;
    }

    private NodeState node(NodeRef nodeRef) {
        return states.getObject().find(nodeRef).orElseThrow(() -> new InvalidNodeRefException(nodeRef));
    }
}
