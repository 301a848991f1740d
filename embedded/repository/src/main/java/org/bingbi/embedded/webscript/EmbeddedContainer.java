package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.bingbi.embedded.webscript.StatusTemplates.StatusTemplate;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.Cache;
import org.springframework.extensions.webscripts.Container;
import org.springframework.extensions.webscripts.Description;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** What web scripts run in: renders their models and knows their labels. */
public final class EmbeddedContainer implements Container {

    private final ScriptTemplates templates;
    private final StatusTemplates statusTemplates;
    private final ScriptMessages messages;

    EmbeddedContainer(ScriptLibrary library) {
        this.templates = new ScriptTemplates(library);
        this.statusTemplates = new StatusTemplates(templates);
        this.messages = new ScriptMessages(library);
    }

    /** A declarative script's own part: its model, and what it does afterwards. */
    public interface Declared {

        Map<String, Object> model(WebScriptRequest request, Status status, Cache cache);

        void afterwards(WebScriptRequest request, Status status, Cache cache, Map<String, Object> model);
    }

    @Override
    public String getName() {
        return "Repository";
    }

    @Override
    public boolean allowCallbacks() {
        return false;
    }

    /** The script's labels in the language of the current thread; null if it has none, as Surf has it. */
    public ResourceBundle labels(Description script) {
        Locale locale = I18NUtil.getLocale();
        return messages.bundle(script.getId(), locale).orElse(null);
    }

    /** Makes the script's model and renders it. Whatever fails is thrown so that the script's status template answers. */
    public void execute(Description script, Declared declared, WebScriptRequest request, WebScriptResponse response) {
        try {
            String mediaType = mediaType(request.getFormat());
            Status status = new Status();
            Cache cache = new Cache(script.getRequiredCache());
            Map<String, Object> model = declared.model(request, status, cache);
            model = model == null ? new HashMap<>() : model;
            try {
                render(script, model, status, cache, mediaType, request, response);
            } finally {
                declared.afterwards(request, status, cache, model);
            }
        } catch (Exception e) {
            throw new ScriptFailure(script, ScriptFailure.asWebScriptException(e));
        }
    }

    private void render(
            Description script,
            Map<String, Object> own,
            Status status,
            Cache cache,
            String mediaType,
            WebScriptRequest request,
            WebScriptResponse response)
            throws IOException {
        Map<String, Object> model = TemplateModel.of(request, labels(script));
        model.putAll(own);
        model.put("status", status);
        model.put("cache", cache);
        String template = script.getId() + "." + request.getFormat();
        String type = mediaType;
        if (status.getRedirect()) {
            StatusTemplate found = statusTemplates.of(script, status.getCode(), request.getFormat());
            template = found.path();
            type = mediaType(found.format());
            response.reset();
        }
        response.setStatus(request.forceSuccessStatus() ? Status.STATUS_OK : status.getCode());
        if (!status.getLocation().isEmpty()) {
            response.setHeader(WebScriptResponse.HEADER_LOCATION, status.getLocation());
        }
        response.setCache(cache);
        response.setContentType(type + ";charset=UTF-8");
        templates.render(template, model, response.getWriter());
    }

    /** Answers with what went wrong. */
    void tell(Throwable thrown, WebScriptRequest request, WebScriptResponse response) throws IOException {
        WebScriptException failure = ScriptFailure.asWebScriptException(thrown);
        boolean told = thrown instanceof ScriptFailure || thrown instanceof WebScriptException;
        int code = told ? failure.getStatus() : Status.STATUS_INTERNAL_SERVER_ERROR;
        String message = told ? failure.getMessage() : String.valueOf(thrown.getMessage());
        StatusTemplate template = thrown instanceof ScriptFailure f
                ? statusTemplates.of(f.script(), code, format(request))
                : statusTemplates.of(code, format(request));
        Status status = new Status();
        status.setCode(code);
        status.setMessage(message);
        Map<String, Object> model = thrown instanceof ScriptFailure f
                ? TemplateModel.of(request, labels(f.script()))
                : TemplateModel.common();
        model.put("status", status);
        response.setCache(new Cache());
        response.setStatus(request.forceSuccessStatus() ? Status.STATUS_OK : code);
        response.setContentType(mediaType(template.format()) + ";charset=UTF-8");
        templates.render(template.path(), model, response.getWriter());
    }

    private static String format(WebScriptRequest request) {
        try {
            return request.getFormat();
        } catch (WebScriptException e) {
            return "";
        }
    }

    private static String mediaType(String format) {
        return Formats.mediaType(format)
                .orElseThrow(() -> new WebScriptException("Web Script format '" + format + "' is not registered"));
    }
}
