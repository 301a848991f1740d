package org.bingbi.filing;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.Folders;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.web.Digest;

/**
 * Where closed cases, tallies and zero reports lie. Their folders carry the rights, and what lies in them inherits: hundreds of thousands
 * of nodes share some hundreds of access control lists. As the system only.
 */
public final class CaseFolders {

    private static final String WRITE_PROPERTIES = "WriteProperties";

    private final Folders folders;
    private final SealedNodes nodes;
    private final PermissionService permissions;
    private final CurrentOrganisation organisation;
    private final Map<NodeRef, Set<String>> granted = new ConcurrentHashMap<>();

    /** @param nodes and {@code permissions} the internal beans */
    public CaseFolders(
            Folders folders, SealedNodes nodes, PermissionService permissions, CurrentOrganisation organisation) {
        this.folders = folders;
        this.nodes = nodes;
        this.permissions = permissions;
        this.organisation = organisation;
    }

    /** The handler's cases closed in that month: read by him and by the discipline office. */
    NodeRef cases(String handler, YearMonth closed) {
        String office = organisation.disciplineOfficeGroup();
        read(folder("closed-cases"), office);
        read(folder("closed-cases", name(handler)), handler);
        return folder("closed-cases", name(handler), closed.toString());
    }

    /** The tallies of a year: read by the discipline office only. */
    NodeRef tallies(Year year) {
        read(folder("tallies"), organisation.disciplineOfficeGroup());
        return folder("tallies", year.toString());
    }

    /** The handler's zero reports of that year with the same confirmer, an account or a group: read by these two only. */
    public NodeRef zeroReports(String handler, String confirmer, Year year) {
        NodeRef folder = folder("zero-reports", year.toString(), name(handler), name(confirmer));
        List.of(handler, confirmer).forEach(party -> {
            read(folder, party);
            grant(folder, party, WRITE_PROPERTIES);
        });
        return folder;
    }

    private void read(NodeRef folder, String authority) {
        grant(folder, authority, PermissionService.READ);
    }

    private void grant(NodeRef folder, String authority, String permission) {
        String wanted = authority + " " + permission;
        Set<String> known = granted.computeIfAbsent(folder, unknown -> ConcurrentHashMap.newKeySet());
        if (known.contains(wanted)) {
            return;
        }
        boolean there = permissions.getAllSetPermissions(folder).stream()
                .anyMatch(entry -> isSuch(entry, authority, permission));
        if (there) {
            known.add(wanted);
        } else {
            permissions.setPermission(folder, authority, permission, true);
        }
    }

    private static boolean isSuch(AccessPermission entry, String authority, String permission) {
        return entry.isSetDirectly()
                && entry.getAuthority().equals(authority)
                && entry.getPermission().equals(permission);
    }

    /** Called before looking what the handler has reported: of two such transactions at once the second begins again, and sees it all. */
    public void lock(String handler, Year year) {
        lock(folder("zero-reports", year.toString(), name(handler)));
    }

    /** The same for two who bring the list at once. */
    void lock() {
        lock(folder("closed-cases"));
    }

    private void lock(NodeRef folder) {
        nodes.addAspect(
                folder,
                RegisterModel.ASPECT_ONE_BY_ONE,
                Map.of(RegisterModel.PROP_LAST_TURN, UUID.randomUUID().toString()));
    }

    private NodeRef folder(String... names) {
        return folders.below(List.of(names));
    }

    /** Accounts may end in a dot, names of folders may not. */
    static String name(String account) {
        return Digest.of(account).substring(0, 32);
    }
}
