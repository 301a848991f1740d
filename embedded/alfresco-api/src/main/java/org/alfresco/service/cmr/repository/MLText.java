package org.alfresco.service.cmr.repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import org.springframework.extensions.surf.util.I18NUtil;

/** One text in several languages. */
public class MLText extends HashMap<Locale, String> {
    private static final long serialVersionUID = 1L;

    public MLText() {}

    /** A text in the current content language. */
    public MLText(String value) {
        this(getDefaultLocale(), value);
    }

    public MLText(Locale locale, String value) {
        put(locale, value);
    }

    private static Locale getDefaultLocale() {
        return I18NUtil.getContentLocale();
    }

    public Set<Locale> getLocales() {
        return keySet();
    }

    public Collection<String> getValues() {
        return values();
    }

    public void addValue(Locale locale, String value) {
        put(locale, value);
    }

    public void removeValue(Locale locale) {
        remove(locale);
    }

    /** The text in exactly this language, {@code null} if there is none. */
    public String getValue(Locale locale) {
        return get(locale);
    }

    /** The text for the current content language, as near as there is one. */
    public String getDefaultValue() {
        return getClosestValue(getDefaultLocale());
    }

    /** The text in the language nearest to the one asked for; any other before none. */
    public String getClosestValue(Locale locale) {
        if (isEmpty()) {
            return null;
        }
        Locale nearest = I18NUtil.getNearestLocale(locale, keySet());
        return nearest == null ? values().iterator().next() : get(nearest);
    }
}
