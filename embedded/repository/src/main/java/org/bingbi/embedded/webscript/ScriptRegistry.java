package org.bingbi.embedded.webscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.embedded.webscript.ScriptDescription.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScript;
import org.springframework.extensions.webscripts.WebScriptException;

/** All web scripts, by URL. A descriptor that is wrong is named in the log and left out; the others stay in service. */
final class ScriptRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptRegistry.class);
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE");
    private static final String DECLARATIVE = "webscript.default";

    private final ScriptLibrary library;
    private final EmbeddedContainer container;
    private final ApplicationContext beans;
    private final UriIndex index = new UriIndex();
    private final List<String> failures = new ArrayList<>();

    ScriptRegistry(ScriptLibrary library, EmbeddedContainer container, ApplicationContext beans) {
        this.library = library;
        this.container = container;
        this.beans = beans;
    }

    void load() {
        DescriptorReader reader = new DescriptorReader();
        for (Source source : library.descriptors()) {
            try {
                register(reader.read(source));
            } catch (WebScriptException e) {
                failures.add(source.path());
                LOG.warn("The web script {} is left out: {}", source.path(), e.getMessage());
            }
        }
        LOG.info("{} web script URLs, {} descriptors left out", index.size(), failures.size());
    }

    private void register(ScriptDescription description) {
        if (!METHODS.contains(description.getMethod())) {
            throw new WebScriptException(
                    "The file's name must end in .<method>.desc.xml, not ." + description.getMethod());
        }
        WebScript script = (WebScript) beans.getBean(beanName(description));
        script.init(container, description);
        for (String url : description.getURIs()) {
            index.register(script, url);
        }
    }

    private String beanName(ScriptDescription description) {
        if (description.kind() == null) {
            String own = "webscript." + description.getId().replace('/', '.');
            return beans.containsBean(own) ? own : DECLARATIVE;
        }
        String byKind = "webscript." + description.kind();
        if (!beans.containsBean(byKind)) {
            throw new WebScriptException("There is no web script of kind '" + description.kind() + "'");
        }
        return byKind;
    }

    Optional<Match> find(String method, String path) {
        return index.find(method, path);
    }

    /** The methods that this path has a script for. */
    List<String> methods(String path) {
        return METHODS.stream()
                .filter(m -> find(m, path)
                        .filter(f -> f.getKind() == Match.Kind.FULL)
                        .isPresent())
                .sorted()
                .toList();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
