package org.alfresco.service.cmr.version;

/** A version property has a name that the repository keeps for itself. */
public class ReservedVersionNameException extends RuntimeException {
    public ReservedVersionNameException(String propertyName) {
        super("Reserved name of a version property: " + propertyName);
    }
}
