package org.bingbi.embedded.authentication;

import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.springframework.extensions.webscripts.DeclarativeWebScript;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** {@code api/login}: a ticket for a user name and password, which stand in the URL with GET and in JSON with POST. */
public final class LoginScript extends DeclarativeWebScript {

    private final AuthenticationService authentication;

    private record Credentials(String userName, String password) {}

    LoginScript(AuthenticationService authentication) {
        this.authentication = authentication;
    }

    @Override
    protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
        boolean posted = getDescription().getMethod().equals("POST");
        Credentials credentials = posted ? fromJson(req) : required(req.getParameter("u"), req.getParameter("pw"));
        try {
            authentication.authenticate(
                    credentials.userName(), credentials.password().toCharArray());
            Map<String, Object> model = new HashMap<>();
            model.put("username", credentials.userName());
            model.put("ticket", authentication.getCurrentTicket());
            return model;
        } catch (AuthenticationException e) {
            status.setCode(Status.STATUS_FORBIDDEN, "Login failed");
            return null;
        } finally {
            authentication.clearCurrentSecurityContext();
        }
    }

    private static Credentials fromJson(WebScriptRequest req) {
        JsonBody body = JsonBody.of(req);
        return required(
                body.text("username").orElse(null), body.text("password").orElse(null));
    }

    private static Credentials required(String userName, String password) {
        if (userName == null || userName.isEmpty()) {
            throw new WebScriptException(Status.STATUS_BAD_REQUEST, "Username not specified");
        }
        if (password == null) {
            throw new WebScriptException(Status.STATUS_BAD_REQUEST, "Password not specified");
        }
        return new Credentials(userName, password);
    }
}
