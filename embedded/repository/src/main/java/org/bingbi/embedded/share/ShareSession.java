package org.bingbi.embedded.share;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Who is signed in behind a browser's session cookie. */
record ShareSession(String userName, String ticket, String csrfToken) {

    private static final String ATTRIBUTE = ShareSession.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<ShareSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(s -> (ShareSession) s.getAttribute(ATTRIBUTE));
    }

    /** Begins a session of a new id, whatever the browser had before. */
    static ShareSession begin(HttpServletRequest request, String userName, String ticket) {
        end(request);
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        ShareSession begun = new ShareSession(
                userName, ticket, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
        request.getSession(true).setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
