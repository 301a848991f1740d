package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.extensions.webscripts.WebScriptException;

/**
 * The labels beside a script: {@code <id>.properties}, then those of the server's own language, then those of the reader's, each
 * over what came before.
 */
final class ScriptMessages {

    private final ScriptLibrary library;
    private final Map<Key, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    private record Key(String id, Locale locale) {}

    ScriptMessages(ScriptLibrary library) {
        this.library = library;
    }

    Optional<ResourceBundle> bundle(String id, Locale locale) {
        return bundles.computeIfAbsent(new Key(id, locale), this::load);
    }

    private Optional<ResourceBundle> load(Key key) {
        Map<String, String> labels = new LinkedHashMap<>();
        boolean any = false;
        for (String path : paths(key)) {
            Optional<Resource> document = library.document(path);
            if (document.isPresent()) {
                any = true;
                labels.putAll(read(document.get()));
            }
        }
        return any ? Optional.of(new Labels(labels)) : Optional.empty();
    }

    private static List<String> paths(Key key) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(key.id() + ".properties");
        for (Locale locale : List.of(Locale.getDefault(), key.locale())) {
            paths.add(key.id() + "_" + locale.getLanguage() + ".properties");
            if (!locale.getCountry().isEmpty()) {
                paths.add(key.id() + "_" + locale.getLanguage() + "_" + locale.getCountry() + ".properties");
            }
        }
        return new ArrayList<>(paths);
    }

    private static Map<String, String> read(Resource document) {
        try (InputStream in = document.getInputStream()) {
            PropertyResourceBundle properties = new PropertyResourceBundle(in);
            Map<String, String> labels = new LinkedHashMap<>();
            properties.keySet().forEach(name -> labels.put(name, properties.getString(name)));
            return labels;
        } catch (IOException e) {
            throw new WebScriptException("Cannot read the labels in " + document.getDescription(), e);
        }
    }

    private static final class Labels extends ResourceBundle {

        private final Map<String, String> labels;

        Labels(Map<String, String> labels) {
            this.labels = labels;
        }

        @Override
        protected Object handleGetObject(String key) {
            return labels.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(labels.keySet());
        }
    }
}
