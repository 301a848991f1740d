package org.bingbi.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.ContentData;
import org.springframework.extensions.surf.util.I18NUtil;

/**
 * The locale under which the register is indexed. Alfresco indexes a text under the locale of the request that writes it and searches under
 * that of the request that asks; without one locale for all, words are found or not by the language of two browsers.
 *
 * <p>It is {@code zh}. Solr's stock schema has no analysis named {@code text_zh} and takes {@code text_en}, whose tokenizer cuts Chinese into
 * single signs with their positions: one sign is found, and so is a name of two. {@code cjk} keeps pairs only and finds no single sign;
 * texts without a locale are cut by a dictionary, which holds no names. Browsers in China write under {@code zh} already.
 */
public final class IndexLocale {

    public static final Locale LOCALE = Locale.CHINESE;

    private IndexLocale() {}

    /** Whether a text of that locale is indexed with the register's others: only the language counts. */
    static boolean isUsed(Locale locale) {
        return locale != null && locale.getLanguage().equals(LOCALE.getLanguage());
    }

    /** The same content under the register's locale. */
    static ContentData of(ContentData content) {
        return new ContentData(
                content.getContentUrl(), content.getMimetype(), content.getSize(), content.getEncoding(), LOCALE);
    }

    /** What a search asks in: the register's own first, then those that earlier nodes were most likely written under. */
    public static List<Locale> asked() {
        Map<String, Locale> asked = new LinkedHashMap<>();
        Stream.of(LOCALE, Locale.ENGLISH, Locale.getDefault(), I18NUtil.getLocale())
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty())
                .forEach(language -> asked.putIfAbsent(language, Locale.forLanguageTag(language)));
        return List.copyOf(asked.values());
    }
}
