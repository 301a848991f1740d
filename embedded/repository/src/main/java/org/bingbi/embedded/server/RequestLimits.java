package org.bingbi.embedded.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Refuses bodies that say beforehand that they are too long; others are cut off where they are read. */
final class RequestLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;
    private final long maxJsonBytes;

    RequestLimits(long maxBytes, long maxJsonBytes) {
        this.maxBytes = maxBytes;
        this.maxJsonBytes = maxJsonBytes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setHeader("Connection", "close");
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter()
                    .print("{\"status\":413,\"title\":\"The body is longer than the " + limit
                            + " bytes the server takes\"}");
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private long limit(HttpServletRequest request) {
        String type = request.getContentType();
        boolean json = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        return json ? maxJsonBytes : maxBytes;
    }
}
