package org.bingbi.embedded.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.extensions.surf.util.I18NUtil;

/** Loads models and their labels when a bean of a module asks for it: the parent {@code dictionaryModelBootstrap}. */
public final class DictionaryBootstrap {

    private final Dictionary dictionary;
    private List<String> models = List.of();
    private List<String> labels = List.of();

    public DictionaryBootstrap(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** @param models resources on the class path, in the order in which they need each other */
    public void setModels(List<String> models) {
        this.models = List.copyOf(models);
    }

    /** @param labels base names of bundles */
    public void setLabels(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    /** Called by Spring once the properties are set. */
    public void bootstrap() {
        labels.forEach(I18NUtil::registerResourceBundle);
        models.forEach(this::load);
    }

    private void load(String model) {
        try (InputStream xml = new ClassPathResource(model.trim()).getInputStream()) {
            dictionary.add(xml, model);
        } catch (IOException e) {
            throw new DictionaryException("The model " + model + " is not on the class path", e);
        }
    }
}
