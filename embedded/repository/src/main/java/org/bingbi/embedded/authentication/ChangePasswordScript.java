package org.bingbi.embedded.authentication;

import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.springframework.extensions.webscripts.DeclarativeWebScript;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** {@code api/person/changepassword/…}: one's own with the old one; an administrator sets anybody else's. */
public final class ChangePasswordScript extends DeclarativeWebScript {

    private final MutableAuthenticationService authentication;
    private final AuthorityService authorities;

    ChangePasswordScript(MutableAuthenticationService authentication, AuthorityService authorities) {
        this.authentication = authentication;
        this.authorities = authorities;
    }

    @Override
    protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
        String userName = req.getServiceMatch().getTemplateVars().get("userName");
        JsonBody body = JsonBody.of(req);
        char[] wanted = required(body, "newpw");
        try {
            if (authorities.hasAdminAuthority() && !userName.equalsIgnoreCase(authentication.getCurrentUserName())) {
                authentication.setAuthentication(userName, wanted);
            } else {
                authentication.updateAuthentication(userName, required(body, "oldpw"), wanted);
            }
        } catch (AuthenticationException e) {
            throw new WebScriptException(
                    Status.STATUS_UNAUTHORIZED, "Do not have appropriate auth or wrong auth details provided.");
        }
        Map<String, Object> model = new HashMap<>();
        model.put("success", true);
        return model;
    }

    private static char[] required(JsonBody body, String field) {
        return body.text(field)
                .filter(t -> !t.isEmpty())
                .orElseThrow(
                        () -> new WebScriptException(Status.STATUS_BAD_REQUEST, "The field '" + field + "' is missing"))
                .toCharArray();
    }
}
