package org.springframework.extensions.webscripts;

import java.io.IOException;
import java.util.ResourceBundle;

/** Answers requests to the URLs of its descriptor. */
public interface WebScript {

    /** Called once, before the first request. */
    void init(Container container, Description description);

    Description getDescription();

    /** The script's labels in the language of the current thread; null if it has none. */
    ResourceBundle getResources();

    void execute(WebScriptRequest req, WebScriptResponse res) throws IOException;
}
