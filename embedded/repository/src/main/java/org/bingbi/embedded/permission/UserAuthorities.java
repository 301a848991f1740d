package org.bingbi.embedded.permission;

import java.util.Set;

/** Which authorities a person holds. */
public interface UserAuthorities {

    /** The account itself, its groups whether near or far, everyone, and the roles it has everywhere. */
    Set<String> of(String user);
}
