package org.bingbi.embedded.share;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.bingbi.embedded.webscript.ScriptDispatcher;

/** What of Share the web client needs, below {@code /share}. */
public final class ShareStandIn {

    private final AuthenticationService authentication;
    private final ScriptDispatcher scripts;

    public ShareStandIn(AuthenticationService authentication, ScriptDispatcher scripts) {
        this.authentication = authentication;
        this.scripts = scripts;
    }

    /** Whether the browser has a session, which may be about to end. */
    public boolean hasSession(HttpServletRequest request) {
        return ShareSession.of(request).isPresent();
    }

    /** Whether the browser's session is somebody's whose ticket is still good. */
    public boolean isSignedIn(HttpServletRequest request) {
        return ShareSession.of(request).filter(this::isGood).isPresent();
    }

    private boolean isGood(ShareSession session) {
        try {
            authentication.validate(session.ticket());
            return true;
        } catch (AuthenticationException over) {
            return false;
        } finally {
            authentication.clearCurrentSecurityContext();
        }
    }

    /** The filter before all of it. */
    public Filter csrfPolicy() {
        return new CsrfPolicy();
    }

    /** The servlets by URL pattern. */
    public Map<String, Servlet> servlets() {
        Map<String, Servlet> servlets = new LinkedHashMap<>();
        PageServlet page = new PageServlet();
        servlets.put("/page/bingbi", page);
        servlets.put("/page/bingbi/*", page);
        servlets.put("/page/dologin", new SignInServlet(authentication));
        servlets.put("/page/dologout", new SignOutServlet(authentication));
        servlets.put("/res/bingbi/*", new ResourceServlet());
        servlets.put("/proxy/alfresco/*", new ProxyServlet(scripts, authentication));
        return servlets;
    }
}
