package org.springframework.extensions.webscripts;

import java.io.IOException;
import java.util.Map;

/** A web script that gives a model; a template named after the script and the format makes the answer from it. */
public class DeclarativeWebScript extends AbstractWebScript {

    public DeclarativeWebScript() {}

    @Override
    public final void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
        WebScriptSeam.filled().execute(this, req, res);
    }

    /** The model for the template. The three variants differ in what they are given; override one. */
    protected Map<String, Object> executeImpl(WebScriptRequest req, Status status, Cache cache) {
        return executeImpl(req, status);
    }

    protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
        return executeImpl(req, new WebScriptStatus(status));
    }

    protected Map<String, Object> executeImpl(WebScriptRequest req, WebScriptStatus status) {
        return null;
    }

    /** Called after the answer was rendered, or failed to be. */
    protected void executeFinallyImpl(WebScriptRequest req, Status status, Cache cache, Map<String, Object> model) {}
}
