package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScriptException;

/** Leads an HTTP request to its web script, in the reader's language, and answers with a status if that fails. */
public final class ScriptDispatcher {

    /** The request attribute that holds the URL template of the script, for logs that must not hold names. */
    public static final String ROUTE_ATTRIBUTE = "bingbi.route";

    private static final Logger LOG = LoggerFactory.getLogger(ScriptDispatcher.class);

    private final ScriptRegistry registry;
    private final EmbeddedContainer container;
    private final ScriptRunner runner;
    private final File temporary;

    ScriptDispatcher(ScriptRegistry registry, EmbeddedContainer container, ScriptRunner runner, File temporary) {
        this.registry = registry;
        this.container = container;
        this.runner = runner;
        this.temporary = temporary;
    }

    /** Answers the request. The thread belongs to nobody before and after. */
    public void dispatch(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        request.setAttribute(MultipartBody.FOLDER_ATTRIBUTE, temporary);
        I18NUtil.setLocaleFromLanguage(request.getHeader("Accept-Language"));
        try {
            AuthenticationUtil.clearCurrentSecurityContext();
            if (request.getMethod().equals("OPTIONS")) {
                options(request, response);
            } else {
                execute(request, response, caller);
            }
        } finally {
            AuthenticationUtil.clearCurrentSecurityContext();
            I18NUtil.setLocale(null);
        }
    }

    private void options(HttpServletRequest request, HttpServletResponse response) {
        List<String> methods = registry.methods(ServletScriptRequest.path(request));
        response.setHeader(
                "Allow",
                Stream.concat(Stream.of("OPTIONS"), methods.stream()).distinct().collect(Collectors.joining(", ")));
    }

    private void execute(HttpServletRequest request, HttpServletResponse response, Caller caller) throws IOException {
        ScriptRuntime runtime = new ScriptRuntime(container, request);
        ServletScriptResponse answer = new ServletScriptResponse(runtime, response);
        ServletScriptRequest asked = new ServletScriptRequest(runtime, request, null);
        try {
            Match match = match(request);
            request.setAttribute(ROUTE_ATTRIBUTE, match.getTemplate());
            asked = new ServletScriptRequest(runtime, request, match);
            runner.run(asked, answer, caller);
        } catch (Exception e) {
            tell(e, asked, answer, response);
        } finally {
            asked.cleanup();
        }
    }

    private Match match(HttpServletRequest request) {
        String path = ServletScriptRequest.path(request);
        String method = method(request);
        Optional<Match> match = registry.find(method, path);
        if (match.isEmpty()) {
            throw new WebScriptException(404, "The URL does not lead to a Web Script.");
        }
        if (match.get().getKind() == Match.Kind.URI) {
            throw new WebScriptException(405, "The URL does not support the method " + method);
        }
        return match.get();
    }

    /** A client that can only post may name another method. */
    private static String method(HttpServletRequest request) {
        String tunnelled = request.getMethod().equals("POST") ? request.getHeader("X-HTTP-Method-Override") : null;
        return tunnelled == null || tunnelled.isEmpty() ? request.getMethod() : tunnelled;
    }

    private void tell(
            Exception thrown, ServletScriptRequest asked, ServletScriptResponse answer, HttpServletResponse response)
            throws IOException {
        if (clientLeft(thrown)) {
            LOG.info("{}: the client left", asked);
            return;
        }
        log(thrown, asked);
        if (response.isCommitted()) {
            throw new CloseNowException(
                    "The answer had begun; the connection ends so that nobody takes it for whole", thrown);
        }
        Throwable shown = TooLarge.find(thrown).orElse(thrown);
        answer.reset("(?i)WWW-Authenticate");
        container.tell(shown, asked, answer);
    }

    private static boolean clientLeft(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    private static void log(Exception thrown, ServletScriptRequest asked) {
        int status = ScriptFailure.asWebScriptException(thrown).getStatus();
        if (status >= 500 && TooLarge.find(thrown).isEmpty()) {
            LOG.error("{} failed", asked, thrown);
        } else {
            LOG.debug("{} was answered with {}", asked, status, thrown);
        }
    }

    /** A body longer than the server takes is the sender's mistake, wherever it was noticed. */
    private static final class TooLarge {

        static Optional<Throwable> find(Throwable thrown) {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (t instanceof TooLargeException) {
                    return Optional.of(new WebScriptException(413, t.getMessage(), t));
                }
            }
            return Optional.empty();
        }
    }
}
