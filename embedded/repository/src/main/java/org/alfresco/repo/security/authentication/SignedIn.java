package org.alfresco.repo.security.authentication;

/** Signs people in and out on the current thread; for the embedded repository alone. */
public final class SignedIn {
    private SignedIn() {}

    /** From here on this person acts on the current thread. */
    public static void as(String userName) {
        AuthenticationUtil.signIn(userName);
    }

    /** From here on nobody acts on the current thread. */
    public static void nobody() {
        AuthenticationUtil.signIn(null);
    }
}
