package org.bingbi.web;

import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.AuthenticationService;

/** Asks for the password again when somebody signs (article 14); switched off where people sign in without one (single sign-on). */
public final class SigningPassword {

    private final AuthenticationService authentication;
    private final boolean asked;

    public SigningPassword(AuthenticationService authentication, boolean asked) {
        this.authentication = authentication;
        this.asked = asked;
    }

    public boolean isAsked() {
        return asked;
    }

    /** Throws the 403 problem when it is asked for and is not the asker's. */
    public void check(String password) {
        if (!asked) {
            return;
        }
        String asker = AuthenticationUtil.getFullyAuthenticatedUser();
        AuthenticationUtil.pushAuthentication();
        try {
            authentication.authenticate(asker, (password == null ? "" : password).toCharArray());
        } catch (AuthenticationException wrong) {
            throw HttpProblem.wrongPassword();
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }
}
