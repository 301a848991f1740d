package org.bingbi.embedded.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers on every answer. What web scripts answer, evidence above all, may run nothing and load nothing from elsewhere; a
 * browser's own viewer of PDF needs that rule lifted. A servlet that knows better sets its own.
 */
final class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_SECURITY = "Content-Security-Policy";
    private static final String INERT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
    private static final String VIEWER =
            "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "SAMEORIGIN",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Guarded guarded = new Guarded(response);
        guarded.begin();
        chain.doFilter(request, guarded);
    }

    private static final class Guarded extends HttpServletResponseWrapper {

        Guarded(HttpServletResponse response) {
            super(response);
        }

        void begin() {
            Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
            headers.put(CONTENT_SECURITY, INERT);
            headers.put("Cache-Control", "no-store");
            headers.forEach(super::setHeader);
        }

        @Override
        public void reset() {
            super.reset();
            begin();
        }

        @Override
        public void setContentType(String type) {
            if (type != null && type.startsWith("application/pdf") && INERT.equals(getHeader(CONTENT_SECURITY))) {
                super.setHeader(CONTENT_SECURITY, VIEWER);
            }
            super.setContentType(type);
        }

        /** What a script lets caches keep must still not be kept by those in between, nor on disk without asking. */
        @Override
        public void setHeader(String name, String value) {
            boolean noCacheAtAll =
                    name.equalsIgnoreCase("Cache-Control") && value != null && value.contains("no-cache");
            super.setHeader(name, noCacheAtAll && !value.contains("no-store") ? value + ", no-store" : value);
        }
    }
}
