package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.WrappingWebScriptRequest;
import org.springframework.extensions.webscripts.WrappingWebScriptResponse;

/** The servlet's request and answer behind those of a script. */
public final class ServletAccess {

    private ServletAccess() {}

    public static Optional<HttpServletRequest> request(WebScriptRequest request) {
        WebScriptRequest last = request;
        while (last instanceof WrappingWebScriptRequest wrapping) {
            last = wrapping.getNext();
        }
        return last instanceof ServletScriptRequest r ? Optional.of(r.servletRequest()) : Optional.empty();
    }

    public static Optional<HttpServletResponse> response(WebScriptResponse response) {
        WebScriptResponse last = response;
        while (last instanceof WrappingWebScriptResponse wrapping) {
            last = wrapping.getNext();
        }
        return last instanceof ServletScriptResponse r ? Optional.of(r.servletResponse()) : Optional.empty();
    }
}
