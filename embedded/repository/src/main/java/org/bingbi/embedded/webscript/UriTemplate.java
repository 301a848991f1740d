package org.bingbi.embedded.webscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.extensions.webscripts.WebScriptException;

/**
 * A path with variables, such as {@code /bingbi/dossiers/{id}}. A variable takes any text, slashes included, and as little of
 * it as still fits; a variable named twice must take the same text twice.
 */
final class UriTemplate {

    private static final Pattern WELL_FORMED =
            Pattern.compile("^/(([\\w\\-]+|\\{([a-zA-Z][\\w]*)\\})(;*)/?)+(\\.\\w+$)?|^/$");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]\\w*)\\}");

    private final String text;
    private final Pattern pattern;
    private final List<String> variables;
    private final int staticCharacters;

    UriTemplate(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            throw new WebScriptException("The URL template '" + text + "' is malformed: write /words/{variable}/words");
        }
        this.text = text;
        this.variables = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        int staticLength = 0;
        int from = 0;
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            regex.append(literal(text.substring(from, variable.start()))).append("(.*?)");
            staticLength += variable.start() - from;
            variables.add(variable.group(1));
            from = variable.end();
        }
        regex.append(literal(text.substring(from)));
        this.staticCharacters = staticLength + text.length() - from;
        this.pattern = Pattern.compile(regex.toString());
    }

    private static String literal(String part) {
        return part.replaceAll("([(.?)])", "\\\\$1");
    }

    /** The variables' values, if the path fits. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (path.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            String before = values.put(variables.get(i), matcher.group(i + 1));
            if (before != null && !before.equals(matcher.group(i + 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    String text() {
        return text;
    }

    /** The template up to its first variable. */
    String staticPrefix() {
        int brace = text.indexOf('{');
        return brace < 0 ? text : text.substring(0, brace);
    }

    int staticCharacters() {
        return staticCharacters;
    }

    int variableCount() {
        return variables.size();
    }

    /** The same for templates that fit the same paths. */
    String regex() {
        return pattern.pattern();
    }
}
