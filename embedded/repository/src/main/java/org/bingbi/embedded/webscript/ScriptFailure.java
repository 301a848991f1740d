package org.bingbi.embedded.webscript;

import org.springframework.extensions.webscripts.Description;
import org.springframework.extensions.webscripts.WebScriptException;

/** A declarative script failed: its own status templates answer, if it has any. */
final class ScriptFailure extends RuntimeException {

    private final transient Description script;
    private final WebScriptException failure;

    ScriptFailure(Description script, WebScriptException failure) {
        super(failure.getMessage(), failure);
        this.script = script;
        this.failure = failure;
    }

    Description script() {
        return script;
    }

    WebScriptException failure() {
        return failure;
    }

    /** The web script exception in the chain of causes, or a 500 that has them as its cause. */
    static WebScriptException asWebScriptException(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof WebScriptException e) {
                return e;
            }
        }
        return new WebScriptException(500, "Wrapped Exception (with status template): " + thrown.getMessage(), thrown);
    }
}
