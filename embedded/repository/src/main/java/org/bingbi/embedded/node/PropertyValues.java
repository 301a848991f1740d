package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.dictionary.ValueConverter;
import org.springframework.extensions.surf.util.I18NUtil;

/** Values on their way between callers and the tables: of the type that the model asks for, and in the caller's language. */
class PropertyValues {
    private final DictionaryService dictionary;

    PropertyValues(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    Map<QName, Serializable> converted(Map<QName, Serializable> given) {
        Map<QName, Serializable> converted = new HashMap<>();
        given.forEach((name, value) -> converted.put(name, converted(name, value)));
        return converted;
    }

    /** A value of the type that the model asks for; as it is where no model knows the property. */
    Serializable converted(QName name, Serializable value) {
        PropertyDefinition definition = dictionary.getProperty(name);
        return definition == null || value == null ? value : ValueConverter.convert(definition, value);
    }

    /** Texts in several languages as one text in the caller's, for those who read. */
    Map<QName, Serializable> inOneLanguage(Map<QName, Serializable> properties) {
        Map<QName, Serializable> single = new HashMap<>();
        properties.forEach((name, value) -> single.put(name, inOneLanguage(value)));
        return single;
    }

    Serializable inOneLanguage(Serializable value) {
        if (value instanceof MLText texts) {
            return texts.getClosestValue(I18NUtil.getContentLocale());
        }
        if (value instanceof Collection<?> list && list.stream().anyMatch(MLText.class::isInstance)) {
            ArrayList<Serializable> single = new ArrayList<>();
            list.forEach(element -> single.add(inOneLanguage((Serializable) element)));
            return single;
        }
        return value;
    }

    /** A single text for a property that holds several languages: put beside those that are there. */
    Map<QName, Serializable> besideOtherLanguages(Map<QName, Serializable> given, Map<QName, Serializable> existing) {
        Map<QName, Serializable> merged = new HashMap<>(given);
        given.forEach((name, value) -> {
            if (value instanceof String text && isMultilingual(name)) {
                merged.put(name, merged(existing.get(name), text));
            }
        });
        return merged;
    }

    private static MLText merged(Serializable existing, String text) {
        Locale locale = I18NUtil.getContentLocale();
        MLText all = new MLText();
        if (existing instanceof MLText texts) {
            all.putAll(texts);
            Locale nearest = I18NUtil.getNearestLocale(locale, texts.keySet());
            if (nearest != null) {
                locale = nearest;
            }
        }
        all.addValue(locale, text);
        return all;
    }

    private boolean isMultilingual(QName name) {
        PropertyDefinition definition = dictionary.getProperty(name);
        return definition != null
                && definition.getDataType().getName().equals(DataTypeDefinition.MLTEXT)
                && !definition.isMultiValued();
    }
}
