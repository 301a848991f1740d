package org.bingbi.embedded.share;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.LinkedHashMap;
import java.util.Map;
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
