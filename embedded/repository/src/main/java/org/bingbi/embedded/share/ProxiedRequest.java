package org.bingbi.embedded.share;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The request as the repository sees it behind Share: below its own context, without the browser's secrets. */
final class ProxiedRequest extends HttpServletRequestWrapper {

    private static final String CONTEXT = "/alfresco";
    private static final String SERVLET = "/s";
    private static final Set<String> KEPT_BACK =
            Set.of("cookie", "authorization", CsrfPolicy.TOKEN.toLowerCase(Locale.ROOT));

    private final String path;

    ProxiedRequest(HttpServletRequest request) {
        super(request);
        String before = request.getContextPath() + request.getServletPath();
        this.path = request.getRequestURI().substring(before.length());
    }

    /** The value of a parameter of the URL, read without touching the body; null if there is none. */
    static String queryValue(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        String prefix = name + "=";
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(p -> p.startsWith(prefix))
                        .map(p -> URLDecoder.decode(p.substring(prefix.length()), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String getContextPath() {
        return CONTEXT;
    }

    @Override
    public String getServletPath() {
        return SERVLET;
    }

    @Override
    public String getRequestURI() {
        return CONTEXT + SERVLET + path;
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        if (query == null) {
            return null;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(p -> !p.startsWith(CsrfPolicy.TOKEN + "="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new LinkedHashMap<>(super.getParameterMap());
        parameters.remove(CsrfPolicy.TOKEN);
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String getParameter(String name) {
        return name.equals(CsrfPolicy.TOKEN) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return name.equals(CsrfPolicy.TOKEN) ? null : super.getParameterValues(name);
    }

    @Override
    public String getHeader(String name) {
        return keptBack(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return keptBack(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(ProxiedRequest::keptBack);
        return Collections.enumeration(names);
    }

    private static boolean keptBack(String header) {
        return KEPT_BACK.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public Cookie[] getCookies() {
        return null;
    }

    /** The browser's session is Share's, not the repository's. */
    @Override
    public HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("The repository has no session behind Share's proxy");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }
}
