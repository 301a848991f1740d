package org.bingbi.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;

/** The discipline office as the Alfresco group that access control lists name. It has the members that the organisation says, and no others. */
final class OfficeGroup {

    private final AuthorityService authorities;
    private final String shortName;

    /** @param authorities the internal bean */
    OfficeGroup(AuthorityService authorities, String shortName) {
        this.authorities = authorities;
        this.shortName = shortName;
    }

    String name() {
        return authorities.getName(AuthorityType.GROUP, shortName);
    }

    String nameOfExisting() {
        String group = name();
        if (!authorities.authorityExists(group)) {
            authorities.createAuthority(AuthorityType.GROUP, shortName);
        }
        return group;
    }

    /** Who was added and who was taken away, groups in it included. */
    record Kept(List<String> added, List<String> removed) {}

    /** Gives the group these members alone. */
    Kept keep(Set<String> wanted) {
        String group = nameOfExisting();
        Set<String> present = authorities.getContainedAuthorities(null, group, true);
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        present.stream().filter(member -> !wanted.contains(member)).forEach(member -> {
            authorities.removeAuthority(group, member);
            removed.add(member);
        });
        wanted.stream()
                .filter(account -> !present.contains(account) && authorities.authorityExists(account))
                .forEach(account -> {
                    authorities.addAuthority(group, account);
                    added.add(account);
                });
        return new Kept(added, removed);
    }
}
