package org.bingbi.embedded.permission;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that calling a method demands, or that is done to its result.
 *
 * @param argument the place of the argument that it looks at, from 0; -1 for none
 * @param other the place of a second argument, -1 for none
 */
public record MethodRight(Kind kind, int argument, int other, String permission) {

    /** What is looked at. */
    public enum Kind {
        /** Anybody who is signed in. */
        ALLOW,
        /** Nobody. */
        DENY,
        /** Administrators. */
        ADMIN,
        /** A permission on a node; of an association, on the child. */
        NODE,
        /** A permission on the parent of a child association. */
        PARENT,
        /** A permission on the child, if the parent or association given is its primary one. */
        PRIMARY_CHILD,
        /** A permission on the node, if the call would change its owner. */
        OWNER,
        /** A permission on what comes back; lists lose what one may not see. */
        AFTER,
        /** The same of the parent or source of an association that comes back. */
        AFTER_PARENT
    }

    /**
     * Reads rights such as {@code node 0 CreateChildren, after ReadProperties}.
     *
     * @throws IllegalArgumentException when the text says something else
     */
    public static List<MethodRight> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(part -> one(part.trim().split("\\s+")))
                .toList();
    }

    private static MethodRight one(String[] words) {
        Kind kind =
                switch (words[0]) {
                    case "allow" -> Kind.ALLOW;
                    case "deny" -> Kind.DENY;
                    case "admin" -> Kind.ADMIN;
                    case "node" -> Kind.NODE;
                    case "parent" -> Kind.PARENT;
                    case "primary-child" -> Kind.PRIMARY_CHILD;
                    case "owner" -> Kind.OWNER;
                    case "after" -> Kind.AFTER;
                    case "after-parent" -> Kind.AFTER_PARENT;
                    default -> throw new IllegalArgumentException("No such right: " + String.join(" ", words));
                };
        int places = words.length - 2;
        return new MethodRight(
                kind,
                places > 0 ? Integer.parseInt(words[1]) : -1,
                places > 1 ? Integer.parseInt(words[2]) : -1,
                words.length > 1 ? words[words.length - 1] : null);
    }
}
