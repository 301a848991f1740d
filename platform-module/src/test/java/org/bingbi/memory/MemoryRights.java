package org.bingbi.memory;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;

/** Access control lists and owners in memory; a refusal is noted as {@code -permission}. */
public final class MemoryRights {

    private final Map<NodeRef, Map<String, Set<String>>> entries = new HashMap<>();
    private final Map<NodeRef, String> owners = new HashMap<>();
    private final Set<NodeRef> closed = new java.util.HashSet<>();

    /** What the authority was given on this very node. */
    public Set<String> of(NodeRef node, String authority) {
        return Set.copyOf(entries.getOrDefault(node, Map.of()).getOrDefault(authority, Set.of()));
    }

    public String owner(NodeRef node) {
        return owners.get(node);
    }

    public PermissionService permissions() {
        return (PermissionService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PermissionService.class}, (proxy, method, given) -> {
                    switch (method.getName()) {
                        case "setPermission":
                            set((NodeRef) given[0], (String) given[1], (String) given[2], (Boolean) given[3]);
                            return null;
                        case "deletePermission":
                            Set<String> held = held((NodeRef) given[0], (String) given[1]);
                            held.remove(given[2]);
                            held.remove("-" + given[2]);
                            return null;
                        case "setInheritParentPermissions":
                            if (Boolean.TRUE.equals(given[1])) {
                                closed.remove(given[0]);
                            } else {
                                closed.add((NodeRef) given[0]);
                            }
                            return null;
                        case "getInheritParentPermissions":
                            return !closed.contains(given[0]);
                        case "getAllSetPermissions":
                            return Set.of();
                        default:
                            throw new UnsupportedOperationException(method.toString());
                    }
                });
    }

    public OwnableService owners() {
        return (OwnableService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {OwnableService.class}, (proxy, method, given) -> {
                    if (method.getName().equals("setOwner")) {
                        owners.put((NodeRef) given[0], (String) given[1]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    private void set(NodeRef node, String authority, String permission, boolean allowed) {
        held(node, authority).add(allowed ? permission : "-" + permission);
    }

    private Set<String> held(NodeRef node, String authority) {
        return entries.computeIfAbsent(node, none -> new TreeMap<>())
                .computeIfAbsent(authority, none -> new TreeSet<>());
    }
}
