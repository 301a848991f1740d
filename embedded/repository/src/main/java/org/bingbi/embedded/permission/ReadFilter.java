package org.bingbi.embedded.permission;

import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.PermissionService;

/** Lets queries find only what the acting person may read. Owners read their own, even if a list denies it to them. */
public class ReadFilter {

    private final Rights rights;
    private final AclReaderCache readers;

    public ReadFilter(Rights rights, AclReaderCache readers) {
        this.rights = rights;
        this.readers = readers;
    }

    /** What the acting person may read, for one query; empty if he may read all. */
    public Optional<AclReaderCache.Asked> asked() {
        if (AuthenticationUtil.isRunAsUserTheSystemUser()
                || authorities().contains(PermissionService.ADMINISTRATOR_AUTHORITY)) {
            return Optional.empty();
        }
        return Optional.of(readers.by(authorities(), AccessLists.changedHere()));
    }

    /** The authorities of the acting person; never empty. */
    public Set<String> authorities() {
        Set<String> held = rights.currentAuthorities();
        return held.isEmpty() ? Set.of("") : held;
    }

    /** The acting person's account, an empty text if nobody is signed in. */
    public String user() {
        String user = AuthenticationUtil.getRunAsUser();
        return user == null ? "" : user;
    }
}
