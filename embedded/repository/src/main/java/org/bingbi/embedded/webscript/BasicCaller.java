package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.springframework.extensions.webscripts.Description.RequiredAuthentication;
import org.springframework.extensions.webscripts.WebScriptException;

/**
 * A caller who shows a ticket in {@code alf_ticket}, or a name and password, or a ticket in place of both, in the Authorization
 * header.
 */
final class BasicCaller implements Caller {

    private static final String TICKET_INSTEAD_OF_NAME = "ROLE_TICKET";

    private final AuthenticationService authentication;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    BasicCaller(AuthenticationService authentication, HttpServletRequest request, HttpServletResponse response) {
        this.authentication = authentication;
        this.request = request;
        this.response = response;
    }

    @Override
    public boolean authenticate(RequiredAuthentication required, boolean guest) {
        boolean known = guest && required == RequiredAuthentication.guest ? asGuest() : byTicket() || byHeader();
        if (!known) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Basic realm=\"Alfresco\"");
        }
        return known;
    }

    private boolean asGuest() {
        authentication.authenticateAsGuest();
        return true;
    }

    /** By a ticket wherever it may stand; a name and password are not looked at. */
    boolean byAnyTicket() {
        return byTicket()
                || Optional.ofNullable(request.getHeader("Authorization"))
                        .map(header -> header.trim().split(" +", 2))
                        .filter(parts -> parts.length == 2 && parts[0].equalsIgnoreCase("basic"))
                        .flatMap(parts -> decoded(parts[1]))
                        .flatMap(BasicCaller::ticketIn)
                        .filter(ticket -> succeeds(() -> authentication.validate(ticket)))
                        .isPresent();
    }

    private boolean byTicket() {
        String ticket = request.getParameter("alf_ticket");
        return ticket != null && !ticket.isEmpty() && succeeds(() -> authentication.validate(ticket));
    }

    boolean byHeader() {
        String header = request.getHeader("Authorization");
        if (header == null || header.isEmpty()) {
            return false;
        }
        String[] parts = header.trim().split(" +", 2);
        if (!parts[0].toLowerCase(Locale.ROOT).equals("basic")) {
            throw new WebScriptException(401, "Authorization '" + parts[0] + "' not supported.");
        }
        return parts.length == 2
                && request.getAttribute(ShownCredentials.REFUSED) == null
                && decoded(parts[1]).filter(this::byNameAndPassword).isPresent();
    }

    private boolean byNameAndPassword(String credentials) {
        Optional<String> ticket = ticketIn(credentials);
        if (ticket.isPresent()) {
            return succeeds(() -> authentication.validate(ticket.get()));
        }
        int colon = credentials.indexOf(':');
        String name = credentials.substring(0, colon);
        char[] password = credentials.substring(colon + 1).toCharArray();
        return succeeds(() -> authentication.authenticate(name, password));
    }

    /** A ticket alone, or in place of the password. */
    private static Optional<String> ticketIn(String credentials) {
        int colon = credentials.indexOf(':');
        if (colon < 0) {
            return Optional.of(credentials);
        }
        String name = credentials.substring(0, colon);
        return name.isEmpty() || name.equals(TICKET_INSTEAD_OF_NAME)
                ? Optional.of(credentials.substring(colon + 1))
                : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
