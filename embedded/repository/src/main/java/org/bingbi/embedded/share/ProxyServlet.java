package org.bingbi.embedded.share;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.bingbi.embedded.webscript.Caller;
import org.bingbi.embedded.webscript.ScriptDispatcher;

/** {@code /proxy/alfresco/…}: the web scripts, for whoever the browser's session belongs to. */
final class ProxyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ScriptDispatcher scripts;
    private final transient AuthenticationService authentication;

    ProxyServlet(ScriptDispatcher scripts, AuthenticationService authentication) {
        this.scripts = scripts;
        this.authentication = authentication;
    }

    /** Whether the page's own code sent the request, not the browser on its own. */
    static boolean byScript(HttpServletRequest request) {
        String type = request.getContentType();
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || type != null && type.startsWith("application/json");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ShareSession> session = ShareSession.of(request);
        if (session.isEmpty()) {
            Answers.problem(response, 401, "Sign in first");
            return;
        }
        scripts.dispatch(new ProxiedRequest(request), response, caller(request, session.get()));
    }

    /** The session's user, as long as the ticket is good; once it is not, the session is over. */
    private Caller caller(HttpServletRequest request, ShareSession session) {
        return (required, guest) -> {
            try {
                authentication.validate(session.ticket());
                return true;
            } catch (AuthenticationException e) {
                ShareSession.end(request);
                return false;
            }
        };
    }
}
