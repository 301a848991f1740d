package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.springframework.extensions.webscripts.WebScriptException;

/** Whether a request shows credentials that are right, looked at before its body is read. */
public final class ShownCredentials {

    /** Set on a request whose password was wrong, so that one wrong try is not counted twice. */
    static final String REFUSED = ShownCredentials.class.getName() + ".refused";

    private final AuthenticationService authentication;

    public ShownCredentials(AuthenticationService authentication) {
        this.authentication = authentication;
    }

    /** By a ticket in the URL or in the header: known at once. */
    public boolean areTicket(HttpServletRequest request) {
        return right(request, caller(request)::byAnyTicket);
    }

    /** By name and password in the header. */
    public boolean arePassword(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.strip().toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return false;
        }
        boolean right = right(request, caller(request)::byHeader);
        if (!right) {
            request.setAttribute(REFUSED, true);
        }
        return right;
    }

    private BasicCaller caller(HttpServletRequest request) {
        return new BasicCaller(authentication, request, null);
    }

    private boolean right(HttpServletRequest request, java.util.function.BooleanSupplier attempt) {
        try {
            return attempt.getAsBoolean();
        } catch (WebScriptException otherScheme) {
            return false;
        } finally {
            authentication.clearCurrentSecurityContext();
        }
    }
}
