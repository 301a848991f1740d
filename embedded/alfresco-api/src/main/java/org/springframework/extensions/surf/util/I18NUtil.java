package org.springframework.extensions.surf.util;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** The languages of the current thread, and the texts of all registered bundles. */
public class I18NUtil {
    private static final ThreadLocal<Locale> LOCALE = new ThreadLocal<>();
    private static final ThreadLocal<Locale> CONTENT_LOCALE = new ThreadLocal<>();
    private static final Set<String> BUNDLES = new CopyOnWriteArraySet<>();
    private static final Map<Locale, Map<String, String>> MESSAGES = new ConcurrentHashMap<>();

    /** Sets the language of messages on this thread; {@code null} for the server's. */
    public static void setLocale(Locale locale) {
        LOCALE.set(locale);
    }

    /** Sets the language of messages from the first entry of a header like {@code zh-CN,zh;q=0.9}. */
    public static void setLocaleFromLanguage(String acceptLang) {
        if (acceptLang != null && !acceptLang.isBlank()) {
            setLocale(Locale.forLanguageTag(acceptLang.split("[,;]")[0].trim().replace('_', '-')));
        }
    }

    /** The language of messages, the server's if none was set. */
    public static Locale getLocale() {
        Locale locale = LOCALE.get();
        return locale == null ? Locale.getDefault() : locale;
    }

    public static Locale getLocaleOrNull() {
        return LOCALE.get();
    }

    /** Sets the language of content on this thread; {@code null} for that of messages. */
    public static void setContentLocale(Locale locale) {
        CONTENT_LOCALE.set(locale);
    }

    /** The language of content, that of messages if none was set. */
    public static Locale getContentLocale() {
        Locale locale = CONTENT_LOCALE.get();
        return locale == null ? getLocale() : locale;
    }

    public static Locale getContentLocaleOrNull() {
        return CONTENT_LOCALE.get();
    }

    /** Picks the language nearest to a template: the same, then the same tongue; {@code null} if none is near. */
    public static Locale getNearestLocale(Locale templateLocale, Set<Locale> options) {
        if (templateLocale == null) {
            return options.isEmpty() ? null : options.iterator().next();
        }
        if (options.contains(templateLocale)) {
            return templateLocale;
        }
        Locale language = Locale.forLanguageTag(templateLocale.getLanguage());
        if (options.contains(language)) {
            return language;
        }
        return options.stream()
                .filter(o -> o.getLanguage().equals(templateLocale.getLanguage()))
                .findFirst()
                .orElse(null);
    }

    /** Reads {@code zh_CN}; an empty text stands for the server's language. */
    public static Locale parseLocale(String localeStr) {
        return localeStr == null || localeStr.isEmpty()
                ? Locale.getDefault()
                : Locale.forLanguageTag(localeStr.replaceAll("_+$", "").replace('_', '-'));
    }

    /** Adds a bundle, named as a class or a path. */
    public static void registerResourceBundle(String bundleBaseName) {
        if (BUNDLES.add(bundleBaseName.replace('/', '.'))) {
            MESSAGES.clear();
        }
    }

    /** The text of a key in the current language, {@code null} if no bundle has it. */
    public static String getMessage(String messageKey) {
        return getMessage(messageKey, getLocale());
    }

    public static String getMessage(String messageKey, Locale locale) {
        return messageKey == null ? null : messagesOf(locale).get(messageKey);
    }

    /** The text of a key with its placeholders filled, {@code null} if no bundle has it. */
    public static String getMessage(String messageKey, Object... params) {
        return getMessage(messageKey, getLocale(), params);
    }

    public static String getMessage(String messageKey, Locale locale, Object... params) {
        String message = getMessage(messageKey, locale);
        return message == null || params == null || params.length == 0
                ? message
                : new MessageFormat(message, locale).format(params);
    }

    /** All texts in the current language. */
    public static Map<String, String> getAllMessages() {
        return getAllMessages(getLocale());
    }

    public static Map<String, String> getAllMessages(Locale locale) {
        return Map.copyOf(messagesOf(locale));
    }

    private static Map<String, String> messagesOf(Locale locale) {
        return MESSAGES.computeIfAbsent(locale, wanted -> {
            Map<String, String> all = new HashMap<>();
            for (String bundle : BUNDLES) {
                addBundle(all, bundle, wanted);
            }
            return all;
        });
    }

    private static void addBundle(Map<String, String> all, String name, Locale locale) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("The message bundle " + name + " is not on the class path", e);
        }
    }
}
