package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import org.alfresco.error.AlfrescoRuntimeException;

/** Refers to a store of nodes. Written {@code protocol://identifier}. */
public final class StoreRef implements EntityRef, Serializable {
    public static final String PROTOCOL_WORKSPACE = "workspace";
    public static final String PROTOCOL_ARCHIVE = "archive";
    public static final String URI_FILLER = "://";
    public static final StoreRef STORE_REF_WORKSPACE_SPACESSTORE = new StoreRef(PROTOCOL_WORKSPACE, "SpacesStore");
    public static final StoreRef STORE_REF_ARCHIVE_SPACESSTORE = new StoreRef(PROTOCOL_ARCHIVE, "SpacesStore");

    private static final long serialVersionUID = 1L;

    private final String protocol;
    private final String identifier;

    public StoreRef(String protocol, String identifier) {
        if (protocol == null || identifier == null) {
            throw new IllegalArgumentException("A store reference needs a protocol and an identifier");
        }
        this.protocol = protocol;
        this.identifier = identifier;
    }

    /** Reads the written form. */
    public StoreRef(String string) {
        int filler = string.indexOf(URI_FILLER);
        if (filler < 0) {
            throw new AlfrescoRuntimeException(
                    "Invalid store reference '" + string + "': write it as protocol://identifier");
        }
        protocol = string.substring(0, filler);
        identifier = string.substring(filler + URI_FILLER.length());
    }

    public String getProtocol() {
        return protocol;
    }

    public String getIdentifier() {
        return identifier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreRef that && protocol.equals(that.protocol) && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
        return 31 * protocol.hashCode() + identifier.hashCode();
    }

    @Override
    public String toString() {
        return protocol + URI_FILLER + identifier;
    }
}
