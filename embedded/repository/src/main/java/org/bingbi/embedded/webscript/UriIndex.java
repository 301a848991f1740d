package org.bingbi.embedded.webscript;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.extensions.webscripts.Description;
import org.springframework.extensions.webscripts.Description.FormatStyle;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScript;
import org.springframework.extensions.webscripts.WebScriptException;

/**
 * Finds the script of a URL and method. More static characters go before fewer, then more variables before fewer (JAX-RS). A
 * template whose script has another method is passed over if a later one fits URL and method.
 */
final class UriIndex {

    private static final Comparator<Entry> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Entry e) -> e.template.staticCharacters(), Comparator.reverseOrder())
            .thenComparing(e -> e.template.variableCount(), Comparator.reverseOrder())
            .thenComparing(e -> e.template.regex(), Comparator.reverseOrder())
            .thenComparing(Entry::method, Comparator.reverseOrder());

    private final TreeSet<Entry> entries = new TreeSet<>(MOST_SPECIFIC_FIRST);

    private record Entry(String method, UriTemplate template, boolean keepsExtension, WebScript script) {}

    /** Adds one URL of a script. The query of the template is documentation only. */
    void register(WebScript script, String url) {
        Description description = script.getDescription();
        boolean keepsExtension = description.getFormatStyle() == FormatStyle.argument;
        String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        if (!keepsExtension && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        Entry entry = new Entry(upper(description.getMethod()), new UriTemplate(path), keepsExtension, script);
        if (!entries.add(entry)) {
            Description first = entries.floor(entry).script().getDescription();
            if (!first.getId().equals(description.getId())) {
                throw new WebScriptException(description.getDescPath() + " defines the URL " + entry.method() + " "
                        + path + ", which " + first.getDescPath() + " has defined already");
            }
        }
    }

    /** The script that answers, or a match of the URL alone if none has the method; empty if no URL fits. */
    Optional<Match> find(String method, String path) {
        String wanted = upper(method);
        String withoutExtension = withoutExtension(path);
        Match urlOnly = null;
        for (Entry entry : entries) {
            Optional<Map<String, String>> values =
                    entry.template().match(entry.keepsExtension() ? path : withoutExtension);
            if (values.isEmpty()) {
                continue;
            }
            String template = entry.template().text();
            String prefix = entry.template().staticPrefix();
            if (entry.method().equals(wanted)) {
                return Optional.of(new Match(template, values.get(), prefix, entry.script()));
            }
            urlOnly = new Match(template, values.get(), prefix);
        }
        return Optional.ofNullable(urlOnly);
    }

    int size() {
        return entries.size();
    }

    private static String withoutExtension(String path) {
        int dot = path.indexOf('.');
        return dot < 0 || path.lastIndexOf('/') > dot ? path : path.substring(0, dot);
    }

    private static String upper(String method) {
        return method.toUpperCase(Locale.ROOT);
    }
}
