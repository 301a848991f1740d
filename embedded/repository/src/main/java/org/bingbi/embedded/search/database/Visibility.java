package org.bingbi.embedded.search.database;

import java.util.Optional;
import java.util.Set;

/** What the person who asks may read. One rule, asked for in two forms. */
public interface Visibility {

    /** The condition on the node {@code n}; nothing where all may be read. */
    Optional<SqlText> condition();

    /** The access control lists under which something may be read, and the name of the owner; nothing where all may. */
    Optional<Readable> readable();

    /**
     * What may be read.
     *
     * @param acls the lists whose nodes may be read
     * @param user who asks, and may read what is his own; empty for nobody
     */
    record Readable(Set<Long> acls, String user) {}
}
