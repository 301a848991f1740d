package org.bingbi.embedded.share;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Share's policy against requests that another site makes a signed-in browser send: what changes something needs the token of
 * the session, in the header or, with multipart, as a parameter of the URL; signing in and out needs no token; and where Origin
 * or Referer are sent they must be this server's.
 */
final class CsrfPolicy extends HttpFilter {

    static final String TOKEN = "Alfresco-CSRFToken";

    private static final long serialVersionUID = 1L;
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final Set<String> WITHOUT_TOKEN = Set.of("/page/dologin", "/page/dologout");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ShareSession> session = ShareSession.of(request);
        if (CHANGING.contains(request.getMethod())) {
            if (!sameSite(request)) {
                Answers.problem(response, 403, "The request comes from another site");
                return;
            }
            if (session.isPresent() && !WITHOUT_TOKEN.contains(path(request)) && !holdsToken(request, session.get())) {
                Answers.problem(response, 403, "The request lacks the header " + TOKEN + " with the cookie's value");
                return;
            }
        } else if (session.isPresent() && path(request).startsWith("/page/")) {
            giveToken(request, response, session.get());
        }
        chain.doFilter(request, response);
    }

    /** Sets the cookie that the client reads the token from. */
    static void giveToken(HttpServletRequest request, HttpServletResponse response, ShareSession session) {
        response.addCookie(cookie(request, session.csrfToken(), -1));
    }

    static void takeToken(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
        Cookie cookie = new Cookie(TOKEN, value);
        cookie.setPath(request.getContextPath());
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean holdsToken(HttpServletRequest request, ShareSession session) {
        String type = request.getContentType();
        boolean multipart = type != null && type.startsWith("multipart/");
        return matches(request.getHeader(TOKEN), session)
                || multipart && matches(ProxiedRequest.queryValue(request, TOKEN), session);
    }

    private static boolean matches(String value, ShareSession session) {
        return value != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        session.csrfToken().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameSite(HttpServletRequest request) {
        String server = server(request);
        return Arrays.asList("Origin", "Referer").stream()
                .map(request::getHeader)
                .allMatch(value -> value == null || value.equals(server) || value.startsWith(server + "/"));
    }

    private static String server(HttpServletRequest request) {
        int port = request.getServerPort();
        String scheme = request.getScheme();
        boolean usual = scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
