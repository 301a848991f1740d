package org.springframework.extensions.webscripts;

import org.springframework.extensions.surf.util.Content;

/** A request to a web script. */
public interface WebScriptRequest {

    /** The script that the URL leads to, with the values of its variables. */
    Match getServiceMatch();

    /** Scheme, host and port. */
    String getServerPath();

    String getContextPath();

    /** Context and servlet path. */
    String getServiceContextPath();

    /** Context, servlet and script path. */
    String getServicePath();

    /** The whole URL without scheme, host and port, with the query. */
    String getURL();

    /** The script's path, decoded. */
    String getPathInfo();

    /** The query, decoded; null if there is none. */
    String getQueryString();

    String[] getParameterNames();

    /** The first value of a query argument or form field; null if there is none. */
    String getParameter(String name);

    String[] getParameterValues(String name);

    String[] getHeaderNames();

    String getHeader(String name);

    String[] getHeaderValues(String name);

    /** What follows the static part of the URL template. */
    String getExtensionPath();

    /** The type of the body, without boundary if multipart; null if there is no body. */
    String getContentType();

    /** The body as it was sent. */
    Content getContent();

    /** The body taken apart by its type, such as {@link org.springframework.extensions.webscripts.servlet.FormData}. */
    Object parseContent();

    /** Whether the caller asks to be a guest. */
    boolean isGuest();

    /** The format of the answer that was agreed on; empty if the script has none. */
    String getFormat();

    Description.FormatStyle getFormatStyle();

    /** The browser's family, as far as it matters; else null. */
    String getAgent();

    String getJSONCallback();

    /** Whether the caller cannot read any status but 200. */
    boolean forceSuccessStatus();

    Runtime getRuntime();
}
