package org.springframework.extensions.webscripts;

import java.util.Map;

/** What a URL led to. */
public final class Match {

    /** How much of the request fits. */
    public enum Kind {
        /** The URL fits, the method does not. */
        URI,
        /** URL and method fit. */
        FULL
    }

    private final String template;
    private final Map<String, String> templateVars;
    private final String path;
    private final WebScript script;

    /** A script answers this URL and method. */
    public Match(String template, Map<String, String> templateVars, String path, WebScript script) {
        this.template = template;
        this.templateVars = Map.copyOf(templateVars);
        this.path = path;
        this.script = script;
    }

    /** Scripts answer this URL, but not the method. */
    public Match(String template, Map<String, String> templateVars, String path) {
        this(template, templateVars, path, null);
    }

    public Kind getKind() {
        return script == null ? Kind.URI : Kind.FULL;
    }

    /** The URL template. */
    public String getTemplate() {
        return template;
    }

    /** The values of the template's variables. */
    public Map<String, String> getTemplateVars() {
        return templateVars;
    }

    /** The template up to its first variable. */
    public String getPath() {
        return path;
    }

    /** The script; null if only the URL fits. */
    public WebScript getWebScript() {
        return script;
    }

    @Override
    public String toString() {
        return template;
    }
}
