package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alfresco.service.cmr.security.AuthenticationService;

/** {@code /alfresco/service/…} and {@code /alfresco/s/…}: the web scripts for programs. */
public final class ScriptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ScriptDispatcher scripts;
    private final transient AuthenticationService authentication;

    public ScriptServlet(ScriptDispatcher scripts, AuthenticationService authentication) {
        this.scripts = scripts;
        this.authentication = authentication;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            scripts.dispatch(request, response, new BasicCaller(authentication, request, response));
        } finally {
            authentication.clearCurrentSecurityContext();
        }
    }
}
