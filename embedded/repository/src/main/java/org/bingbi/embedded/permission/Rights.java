package org.bingbi.embedded.permission;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.embedded.node.NodeState;
import org.bingbi.embedded.node.NodeStates;
import org.springframework.beans.factory.ObjectProvider;

/** Decides whether the acting person holds a permission on a node. */
public class Rights {

    private final PermissionModel model;
    private final NodeLists lists;
    private final ObjectProvider<NodeStates> states;
    private final UserAuthorities authorities;

    public Rights(
            PermissionModel model, NodeLists lists, ObjectProvider<NodeStates> states, UserAuthorities authorities) {
        this.model = model;
        this.lists = lists;
        this.states = states;
        this.authorities = authorities;
    }

    /** As Alfresco: the system user may all; a node that does not exist is no secret; nobody signed in may nothing. */
    public boolean has(NodeRef node, String permission) {
        if (node == null) {
            return true;
        }
        Optional<NodeState> state = states.getObject().find(node);
        if (state.isEmpty()) {
            return true;
        }
        if (AuthenticationUtil.getRunAsUser() == null) {
            return false;
        }
        return AuthenticationUtil.isRunAsUserTheSystemUser() || has(state.get(), permission);
    }

    private boolean has(NodeState node, String permission) {
        PermissionName required = model.resolve(permission);
        return required != null && has(node, required, authorities(node));
    }

    private boolean has(NodeState node, PermissionName required, Set<String> held) {
        return granted(node, required, held)
                && model.requirements(required).stream().allMatch(also -> has(node, also, held));
    }

    private boolean granted(NodeState node, PermissionName required, Set<String> held) {
        Set<PermissionName> granting = model.granting(required);
        boolean everywhere = held.stream()
                .flatMap(authority -> model.heldEverywhere(authority).stream())
                .anyMatch(granting::contains);
        return everywhere
                || lists.listOf(node)
                        .map(list -> list.grants(required, held, model))
                        .orElse(false);
    }

    /** What the acting person is to this node: his own authorities, and owner or lock owner if he is. */
    private Set<String> authorities(NodeState node) {
        String user = AuthenticationUtil.getRunAsUser();
        Set<String> held = new HashSet<>(authorities.of(user));
        if (user.equals(node.owner())) {
            held.add(PermissionService.OWNER_AUTHORITY);
        }
        if (node.aspects().contains(ContentModel.ASPECT_LOCKABLE)
                && user.equals(node.property(ContentModel.PROP_LOCK_OWNER))) {
            held.add(PermissionService.LOCK_OWNER_AUTHORITY);
        }
        return held;
    }

    /** The authorities of the acting person, whatever the node. */
    public Set<String> currentAuthorities() {
        String user = AuthenticationUtil.getRunAsUser();
        return user == null ? Set.of() : authorities.of(user);
    }
}
