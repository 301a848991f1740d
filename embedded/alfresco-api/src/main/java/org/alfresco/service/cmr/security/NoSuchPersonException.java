package org.alfresco.service.cmr.security;

import org.alfresco.repo.security.person.PersonException;

/** Nobody has this user name. */
public class NoSuchPersonException extends PersonException {
    private final String userName;

    public NoSuchPersonException(String userName) {
        super("Person does not exist: " + userName);
        this.userName = userName;
    }

    public String getUserName() {
        return userName;
    }
}
