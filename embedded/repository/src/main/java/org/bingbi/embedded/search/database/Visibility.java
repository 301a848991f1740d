package org.bingbi.embedded.search.database;

import java.util.Optional;
import java.util.function.LongPredicate;

/** What the person who asks may read. */
public interface Visibility {

    /** For one query; nothing where all may be read. */
    Optional<Readable> readable();

    /**
     * What may be read.
     *
     * @param lists whether what stands under an access control list may be read
     * @param user who asks, and may read what is his own; empty for nobody
     */
    record Readable(LongPredicate lists, String user) {

        /** @param acl the list of a node, {@code null} for none
         * @param owner whose the node is, {@code null} for nobody's */
        boolean includes(Long acl, String owner) {
            return acl != null && lists.test(acl) || !user.isEmpty() && user.equals(owner);
        }
    }
}
