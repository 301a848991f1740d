package org.bingbi.embedded.share;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alfresco.service.cmr.security.AuthenticationService;

/** Signs out by {@code POST /page/dologout}. */
final class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationService authentication;

    SignOutServlet(AuthenticationService authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShareSession.of(request).ifPresent(s -> authentication.invalidateTicket(s.ticket()));
        ShareSession.end(request);
        CsrfPolicy.takeToken(request, response);
        // Article 15: what was shown and typed is in no store of a shared PC's browser any more.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        if (ProxyServlet.byScript(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + "/page/bingbi");
        }
    }
}
