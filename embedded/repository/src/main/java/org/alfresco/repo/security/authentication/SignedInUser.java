package org.alfresco.repo.security.authentication;

/** Signs somebody in on the current thread. Lives in this package to reach what the declarations keep to themselves. */
public final class SignedInUser {

    private SignedInUser() {}

    /** From now on this person acts on the current thread, in place of whoever did. */
    public static void set(String userName) {
        AuthenticationUtil.signIn(userName);
    }
}
