package org.springframework.extensions.webscripts;

import java.util.Map;
import java.util.ResourceBundle;
import org.bingbi.embedded.webscript.EmbeddedContainer;
import org.bingbi.embedded.webscript.StatusWords;

/** Fills the seam of the web script declarations. Lives in their package to reach what scripts override. */
public final class EmbeddedWebScripts extends WebScriptSeam {

    @Override
    void execute(DeclarativeWebScript script, WebScriptRequest req, WebScriptResponse res) {
        container(script).execute(script.getDescription(), new Declared(script), req, res);
    }

    @Override
    String codeName(int code) {
        return StatusWords.name(code);
    }

    @Override
    String codeDescription(int code) {
        return StatusWords.description(code);
    }

    @Override
    ResourceBundle resources(AbstractWebScript script) {
        return container(script).labels(script.getDescription());
    }

    private static EmbeddedContainer container(AbstractWebScript script) {
        return (EmbeddedContainer) script.getContainer();
    }

    private record Declared(DeclarativeWebScript script) implements EmbeddedContainer.Declared {

        @Override
        public Map<String, Object> model(WebScriptRequest request, Status status, Cache cache) {
            return script.executeImpl(request, status, cache);
        }

        @Override
        public void afterwards(WebScriptRequest request, Status status, Cache cache, Map<String, Object> model) {
            script.executeFinallyImpl(request, status, cache, model);
        }
    }
}
