package org.alfresco.service.cmr.security;

/** The answer to whether somebody may do something. */
public enum AccessStatus {
    DENIED,
    ALLOWED,
    UNDETERMINED
}
