package org.bingbi.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words that the web API, the printed page and the mails use, in the reader's language; Chinese unless English is asked for. */
public final class Texts {

    private static final String FOLDER = "alfresco.module.bingbi-platform.messages.";
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** A text of the web API; the key itself where there is none, so that nothing is hidden by a missing word. */
    public static String of(String key, Locale language) {
        return of("bingbi-web", key, language);
    }

    /** The label of a value of one of the model's lists. */
    public static String label(String constraint, String value, Locale language) {
        return of("bingbi-model", "listconstraint.bb_" + constraint + "." + value, language);
    }

    /** The regulation's own words, or null where it has none; they are Chinese. */
    public static String regulation(String key) {
        String text = of("bingbi-regulation", key, Locale.ROOT);
        return text.equals(key) ? null : text;
    }

    /** What the regulation's words mean, for who reads English; null for everybody else, who has the words themselves. */
    public static String gloss(String key, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && regulation(key) != null ? of("bingbi-regulation", key, Locale.ENGLISH) : null;
    }

    private static String of(String bundle, String key, Locale language) {
        try {
            return ResourceBundle.getBundle(
                            FOLDER + bundle, language, Texts.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE)
                    .getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
