package org.bingbi.embedded.authentication;

import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.springframework.extensions.webscripts.DeclarativeWebScript;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** {@code api/login/ticket/…}: GET tells whether one's own ticket is good, DELETE ends it. */
public final class LoginTicketScript extends DeclarativeWebScript {

    private final Tickets tickets;

    LoginTicketScript(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
        String ticket = req.getServiceMatch().getTemplateVars().get("ticket");
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        Map<String, Object> model = new HashMap<>();
        model.put("ticket", ticket);
        if (tickets.user(ticket).filter(user::equals).isEmpty()) {
            status.setCode(Status.STATUS_NOT_FOUND, "Ticket not found");
        } else if (getDescription().getMethod().equals("DELETE")) {
            tickets.invalidate(ticket);
            status.setCode(Status.STATUS_OK, "Deleted Ticket");
        }
        return model;
    }
}
