package org.bingbi.embedded.share;

import freemarker.template.utility.StringUtil;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The one page that holds the web client, whatever its address below {@code /page/bingbi}. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** All that the client needs is its own or this server's. It uploads and shows evidence, so blobs may be shown. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
                    + " connect-src 'self'; frame-src 'self' blob:; object-src 'none'; font-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'self'";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>秉笔 Bingbi</title>
            <link rel="stylesheet" href="%2$s/res/bingbi/bingbi.css">
            <script type="module" src="%2$s/res/bingbi/bingbi.js"></script>
            </head>
            <body>
            <bingbi-app data-proxy="%2$s/proxy/alfresco" data-context="%2$s" data-page="%2$s/page" data-masthead="true"
            data-locale="%1$s" data-user="%3$s" data-session-minutes="%5$d" data-csrf-cookie="%4$s" data-csrf-header="%4$s"></bingbi-app>
            <noscript>请在浏览器中启用 JavaScript。 Please enable JavaScript.</noscript>
            </body>
            </html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user = ShareSession.of(request).map(ShareSession::userName).orElse("");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY);
        response.getWriter()
                .print(PAGE.formatted(
                        locale(request),
                        StringUtil.XHTMLEnc(request.getContextPath()),
                        StringUtil.XHTMLEnc(user),
                        CsrfPolicy.TOKEN,
                        getServletContext().getSessionTimeout()));
    }

    /** Chinese unless the reader prefers English. */
    private static String locale(HttpServletRequest request) {
        boolean asked = request.getHeader("Accept-Language") != null;
        return asked && request.getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
