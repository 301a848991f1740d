package org.bingbi.embedded.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.security.AuthenticationService;

/**
 * Signs in by {@code POST /page/dologin}: with a form, answered by a redirect as in Share, or with JSON, answered by 204 or 401.
 */
final class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_JSON_BYTES = 16 * 1024;

    private final transient AuthenticationService authentication;

    private record Credentials(String userName, String password) {}

    SignInServlet(AuthenticationService authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        boolean json = type != null && type.startsWith("application/json");
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Optional<Credentials> credentials = json ? fromJson(request) : fromForm(request);
        boolean signedIn = credentials.isPresent() && signIn(credentials.get(), request, response);
        if (!json) {
            String target = request.getParameter(signedIn ? "success" : "failure");
            response.sendRedirect(withinThisServer(target).orElse(request.getContextPath() + "/page/bingbi"));
        } else if (signedIn) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (credentials.isEmpty()) {
            Answers.problem(response, 400, "Send username and password");
        } else {
            Answers.problem(response, 401, "User name or password is not right");
        }
    }

    private boolean signIn(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        ShareSession.of(request).ifPresent(s -> authentication.invalidateTicket(s.ticket()));
        try {
            authentication.authenticate(
                    credentials.userName(), credentials.password().toCharArray());
            ShareSession session =
                    ShareSession.begin(request, authentication.getCurrentUserName(), authentication.getNewTicket());
            CsrfPolicy.giveToken(request, response, session);
            return true;
        } catch (AuthenticationException e) {
            ShareSession.end(request);
            return false;
        } finally {
            authentication.clearCurrentSecurityContext();
        }
    }

    private static Optional<Credentials> fromForm(HttpServletRequest request) {
        return credentials(request.getParameter("username"), request.getParameter("password"));
    }

    private static Optional<Credentials> fromJson(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_JSON_BYTES);
        try {
            JsonNode json = Answers.json().readTree(body);
            return credentials(text(json, "username"), text(json, "password"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json == null ? null : json.get(field);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    private static Optional<Credentials> credentials(String userName, String password) {
        return userName == null || userName.isBlank() || password == null
                ? Optional.empty()
                : Optional.of(new Credentials(userName.strip(), password));
    }

    /** A path of this server; never another host's address. */
    private static Optional<String> withinThisServer(String target) {
        return Optional.ofNullable(target)
                .filter(t ->
                        t.startsWith("/") && !t.startsWith("//") && t.chars().noneMatch(c -> c == '\\' || c < ' '));
    }
}
