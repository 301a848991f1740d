package org.bingbi.embedded.webscript;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.WebScriptException;

/** Renders FreeMarker templates of the library, set up as Alfresco sets FreeMarker up: no escaping of its own, safer classes. */
final class ScriptTemplates {

    private final ScriptLibrary library;
    private final Configuration configuration;
    private final Map<String, Optional<String>> validPaths = new ConcurrentHashMap<>();

    ScriptTemplates(ScriptLibrary library) {
        this.library = library;
        this.configuration = new Configuration(Configuration.VERSION_2_3_20);
        configuration.setTemplateLoader(new LibraryLoader());
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_20).build());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.SAFER_RESOLVER);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /** The path, with {@code .ftl} added if it lacks it; empty if there is no such template. */
    Optional<String> find(String path) {
        return validPaths.computeIfAbsent(path, p -> {
            String name = p.startsWith("/") ? p.substring(1) : p;
            String file = name.endsWith(".ftl") ? name : name + ".ftl";
            return library.document(file).map(found -> file);
        });
    }

    void render(String path, Map<String, Object> model, Writer out) {
        String file = find(path).orElseThrow(() -> new WebScriptException("Cannot find the template " + path));
        try {
            process(configuration.getTemplate(file), model, out);
        } catch (IOException e) {
            throw new WebScriptException("Cannot read or write while rendering " + file, e);
        }
    }

    private static void process(Template template, Map<String, Object> model, Writer out) throws IOException {
        try {
            Environment environment = template.createProcessingEnvironment(model, out);
            environment.setLocale(I18NUtil.getLocale());
            environment.process();
        } catch (TemplateException e) {
            throw new WebScriptException("The template " + template.getName() + " failed: " + e.getMessage(), e);
        }
    }

    private final class LibraryLoader implements TemplateLoader {

        @Override
        public Object findTemplateSource(String name) {
            return library.document(name).orElse(null);
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            return new InputStreamReader(((Resource) source).getInputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public void closeTemplateSource(Object source) {
            // the reader closes its stream
        }
    }
}
