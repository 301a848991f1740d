package org.alfresco.util;

import java.util.UUID;

/** Makes identifiers that are unique everywhere. */
public final class GUID {
    private GUID() {}

    /** A new random identifier in the usual form of 36 characters. */
    public static String generate() {
        return UUID.randomUUID().toString();
    }
}
