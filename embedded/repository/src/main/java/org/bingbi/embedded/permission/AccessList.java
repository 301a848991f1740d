package org.bingbi.embedded.permission;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An access control list with all it inherits.
 *
 * @param parentId whence it inherits, or would if it did; {@code null} at the root
 * @param entries the nearest first, and of the same distance the denying ones first
 */
record AccessList(long id, Long parentId, boolean inherits, List<Entry> entries) {

    /**
     * One entry.
     *
     * @param distance 0 if set here, 1 if inherited from the next list above, and so on
     */
    record Entry(String authority, PermissionName permission, boolean allowed, int distance) {

        static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::distance)
                .thenComparing(Entry::allowed)
                .thenComparing(Entry::authority)
                .thenComparing(entry -> entry.permission().name());

        Entry inherited() {
            return new Entry(authority, permission, allowed, distance + 1);
        }
    }

    /**
     * Whether the entries grant a permission to a holder of these authorities. As in Alfresco (with its default "any deny
     * denies"): a denial of any of his authorities beats what another one is allowed, and for one and the same authority the
     * nearer entry counts, a denial before an allowance.
     */
    boolean grants(PermissionName required, Set<String> authorities, PermissionModel model) {
        Set<PermissionName> granting = model.granting(required);
        return !deniesAny(required, granting, authorities, model) && allowsAny(required, granting, authorities, model);
    }

    /** The authorities to which the entries allow a permission, each looked at alone. */
    Set<String> allowed(PermissionName required, PermissionModel model) {
        return authorities(true, required, model);
    }

    /** The authorities to which the entries deny a permission. */
    Set<String> denied(PermissionName required, PermissionModel model) {
        return authorities(false, required, model);
    }

    private Set<String> authorities(boolean allowing, PermissionName required, PermissionModel model) {
        Set<PermissionName> granting = model.granting(required);
        Set<String> found = new LinkedHashSet<>();
        for (Entry entry : entries) {
            Set<String> alone = Set.of(entry.authority());
            if (entry.allowed() == allowing
                    && (allowing
                            ? allowsAny(required, granting, alone, model)
                            : deniesAny(required, granting, alone, model))) {
                found.add(entry.authority());
            }
        }
        return found;
    }

    private boolean deniesAny(
            PermissionName required, Set<PermissionName> granting, Set<String> authorities, PermissionModel model) {
        return decides(false, required, granting, authorities, model);
    }

    private boolean allowsAny(
            PermissionName required, Set<PermissionName> granting, Set<String> authorities, PermissionModel model) {
        return decides(true, required, granting, authorities, model);
    }

    /** Whether an entry of the wanted kind holds for the permission that no nearer one of the other kind has settled. */
    private boolean decides(
            boolean allowing,
            PermissionName required,
            Set<PermissionName> granting,
            Set<String> authorities,
            PermissionModel model) {
        Set<String> settled = new HashSet<>();
        for (Entry entry : entries) {
            if (!authorities.contains(entry.authority())) {
                continue;
            }
            if (entry.allowed() != allowing) {
                if (touches(entry.permission(), required, granting, model)) {
                    settled.add(entry.authority());
                }
            } else if (!settled.contains(entry.authority()) && granting.contains(entry.permission())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an entry's permission is the required one, grants it, or is granted by it. */
    private static boolean touches(
            PermissionName set, PermissionName required, Set<PermissionName> granting, PermissionModel model) {
        return granting.contains(set) || model.granting(set).contains(required);
    }
}
