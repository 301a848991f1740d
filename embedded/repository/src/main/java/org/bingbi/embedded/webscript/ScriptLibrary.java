package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.embedded.webscript.ScriptDescription.Source;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.extensions.webscripts.WebScriptException;

/**
 * Descriptors, templates and labels of all web scripts on the class path. What lies in an earlier root hides what a later one
 * has under the same path.
 */
final class ScriptLibrary {

    /** Extensions before what comes with the repository, the repository's own last. */
    static final List<String> ROOTS = List.of(
            "alfresco/extension/templates/webscripts/",
            "alfresco/templates/webscripts/",
            "org/bingbi/embedded/webscripts/");

    private final PathMatchingResourcePatternResolver resolver;
    private final List<String> roots;

    ScriptLibrary(ClassLoader classLoader) {
        this(classLoader, ROOTS);
    }

    ScriptLibrary(ClassLoader classLoader, List<String> roots) {
        this.resolver = new PathMatchingResourcePatternResolver(classLoader);
        this.roots = List.copyOf(roots);
    }

    /** The descriptors, each path once. */
    List<Source> descriptors() {
        Map<String, Source> found = new LinkedHashMap<>();
        for (String root : roots) {
            for (Source source : descriptors(root)) {
                found.putIfAbsent(source.path(), source);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Source> descriptors(String root) {
        List<Source> sources = new ArrayList<>();
        try {
            for (Resource document : resolver.getResources("classpath*:" + root + "**/*.desc.xml")) {
                String url = document.getURL().toString();
                String path = url.substring(url.lastIndexOf(root) + root.length());
                if (path.chars().filter(c -> c == '.').count() >= 3) {
                    sources.add(new Source(root, path, document));
                }
            }
        } catch (IOException e) {
            throw new WebScriptException("Cannot list the web scripts below " + root, e);
        }
        sources.sort(Comparator.comparing(Source::path));
        return sources;
    }

    /** The document of this path, from the first root that has it. */
    Optional<Resource> document(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        if (relative.isEmpty() || Arrays.asList(relative.split("/")).contains("..")) {
            return Optional.empty();
        }
        return roots.stream()
                .map(root -> resolver.getResource("classpath:" + root + relative))
                .filter(Resource::exists)
                .findFirst();
    }
}
