package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.Description;
import org.springframework.extensions.webscripts.Description.FormatStyle;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.servlet.FormData;
import org.springframework.util.StringUtils;

/** A servlet's request as web scripts see it. */
final class ServletScriptRequest implements WebScriptRequest {

    private static final String MULTIPART = "multipart/form-data";

    private final Runtime runtime;
    private final HttpServletRequest request;
    private final Match match;
    private final FormData formData;
    private Content content;
    private String format;

    /** @param match what the URL led to; null if nothing */
    ServletScriptRequest(Runtime runtime, HttpServletRequest request, Match match) {
        this.runtime = runtime;
        this.request = request;
        this.match = match;
        boolean takenApart = MULTIPART.equals(getContentType())
                && match != null
                && match.getWebScript() != null
                && match.getWebScript().getDescription().getMultipartProcessing();
        this.formData = takenApart ? new FormData(request) : null;
    }

    HttpServletRequest servletRequest() {
        return request;
    }

    /** The path below context and servlet, decoded. */
    static String path(HttpServletRequest request) {
        String before = request.getContextPath() + request.getServletPath();
        String path = request.getRequestURI().substring(before.length());
        try {
            return StringUtils.uriDecode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WebScriptException(400, "The URL is not well encoded", e);
        }
    }

    /** Removes what the request left in temporary files. */
    void cleanup() {
        if (formData != null) {
            formData.cleanup();
        }
    }

    @Override
    public Runtime getRuntime() {
        return runtime;
    }

    @Override
    public Match getServiceMatch() {
        return match;
    }

    @Override
    public String getServerPath() {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    @Override
    public String getContextPath() {
        return request.getContextPath();
    }

    @Override
    public String getServiceContextPath() {
        return request.getContextPath() + request.getServletPath();
    }

    @Override
    public String getServicePath() {
        return getServiceContextPath() + getPathInfo();
    }

    @Override
    public String getURL() {
        String query = getQueryString();
        return getServicePath() + (query == null ? "" : "?" + query);
    }

    @Override
    public String getPathInfo() {
        return path(request);
    }

    @Override
    public String getQueryString() {
        String query = request.getQueryString();
        try {
            return query == null ? null : StringUtils.uriDecode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }

    @Override
    public String[] getParameterNames() {
        Set<String> names = new LinkedHashSet<>(request.getParameterMap().keySet());
        if (formData != null) {
            names.addAll(formData.getParameters().keySet());
        }
        return names.toArray(String[]::new);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = formData == null ? null : formData.getParameters().get(name);
        return values == null ? request.getParameterValues(name) : values;
    }

    @Override
    public String[] getHeaderNames() {
        return Collections.list(request.getHeaderNames()).toArray(String[]::new);
    }

    @Override
    public String getHeader(String name) {
        return request.getHeader(name);
    }

    @Override
    public String[] getHeaderValues(String name) {
        String[] values = Collections.list(request.getHeaders(name)).toArray(String[]::new);
        return values.length == 0 ? null : values;
    }

    @Override
    public String getExtensionPath() {
        return match == null ? "" : getPathInfo().substring(match.getPath().length());
    }

    @Override
    public String getContentType() {
        String type = request.getContentType();
        return type != null && type.startsWith(MULTIPART) ? MULTIPART : type;
    }

    @Override
    public Content getContent() {
        if (content == null) {
            try {
                content = new RequestContent(
                        request.getInputStream(),
                        getContentType(),
                        Optional.ofNullable(request.getCharacterEncoding()).orElse(StandardCharsets.UTF_8.name()));
            } catch (IOException e) {
                throw new WebScriptException("Cannot read the request's body", e);
            }
        }
        return content;
    }

    @Override
    public Object parseContent() {
        return formData;
    }

    /** Looks at the URL only: nobody may make the server take a body apart before it is known who sends it. */
    @Override
    public boolean isGuest() {
        String query = request.getQueryString();
        return query != null && ("&" + query + "&").contains("&guest=true&");
    }

    @Override
    public String getFormat() {
        if (format == null) {
            format = Optional.ofNullable(agreedFormat()).orElse("");
        }
        return format;
    }

    private String agreedFormat() {
        if (match == null || match.getKind() == Match.Kind.URI) {
            return null;
        }
        Description description = match.getWebScript().getDescription();
        FormatStyle style = description.getFormatStyle();
        String byExtension = style == FormatStyle.argument ? "" : extension(getPathInfo());
        String argument = style == FormatStyle.extension ? null : getParameter("format");
        if (argument != null && !byExtension.isEmpty()) {
            throw new WebScriptException("The format is given twice, as extension and as argument");
        }
        String asked = argument == null ? byExtension : argument;
        return asked.isEmpty() ? negotiated(description) : asked;
    }

    private String negotiated(Description description) {
        String accept = request.getHeader("Accept");
        if (accept != null
                && description instanceof ScriptDescription script
                && !script.negotiated().isEmpty()) {
            return FormatNegotiation.choose(accept, script.negotiated())
                    .orElseThrow(() -> new WebScriptException(406, "No format of this script fits Accept: " + accept));
        }
        return description.getDefaultFormat();
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 || path.lastIndexOf('/') > dot ? "" : path.substring(dot + 1);
    }

    @Override
    public FormatStyle getFormatStyle() {
        if (match == null || match.getWebScript() == null) {
            return FormatStyle.any;
        }
        FormatStyle style = match.getWebScript().getDescription().getFormatStyle();
        if (style != FormatStyle.any) {
            return style;
        }
        String argument = getParameter("format");
        return argument == null || argument.isEmpty() ? FormatStyle.extension : FormatStyle.argument;
    }

    @Override
    public String getAgent() {
        String agent = request.getHeader("User-Agent");
        return agent != null && agent.contains("Firefox/") ? "Firefox" : null;
    }

    @Override
    public String getJSONCallback() {
        return getParameter("alf_callback");
    }

    @Override
    public boolean forceSuccessStatus() {
        return Boolean.parseBoolean(request.getHeader("alf-force-success-response"));
    }

    @Override
    public String toString() {
        return request.getMethod() + " " + (match == null ? "?" : match.getTemplate());
    }
}
