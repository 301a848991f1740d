package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import org.springframework.extensions.surf.util.I18NUtil;

/** The value of a content property: where the content lies, its media type, size in bytes, encoding and language. */
public class ContentData implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String contentUrl;
    private final String mimetype;
    private final long size;
    private final String encoding;
    private final Locale locale;

    /** A content in the language of the current thread. */
    public ContentData(String contentUrl, String mimetype, long size, String encoding) {
        this(contentUrl, mimetype, size, encoding, null);
    }

    public ContentData(String contentUrl, String mimetype, long size, String encoding, Locale locale) {
        if (contentUrl == null && size > 0) {
            throw new IllegalArgumentException("A content with a size needs an address");
        }
        this.contentUrl = contentUrl;
        this.mimetype = mimetype;
        this.size = size;
        this.encoding = encoding;
        this.locale = locale == null ? I18NUtil.getLocale() : locale;
    }

    /** Reads the form that {@link #toString()} writes; {@code null} for an empty text. */
    public static ContentData createContentProperty(String contentPropertyStr) {
        if (contentPropertyStr == null || contentPropertyStr.isEmpty()) {
            return null;
        }
        Map<String, String> parts = new HashMap<>();
        for (StringTokenizer tokens = new StringTokenizer(contentPropertyStr, "|"); tokens.hasMoreTokens(); ) {
            String[] pair = tokens.nextToken().split("=", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                parts.put(pair[0], pair[1]);
            }
        }
        String language = parts.get("locale");
        return new ContentData(
                parts.get("contentUrl"),
                parts.get("mimetype"),
                Long.parseLong(parts.getOrDefault("size", "0")),
                parts.get("encoding"),
                language == null
                        ? null
                        : Locale.forLanguageTag(language.replaceAll("_+$", "").replace('_', '-')));
    }

    /** Says whether there is any content at all. */
    public static boolean hasContent(ContentData contentData) {
        return contentData != null && contentData.contentUrl != null;
    }

    /** The same content with another media type. */
    public static ContentData setMimetype(ContentData existing, String mimetype) {
        return existing == null
                ? new ContentData(null, mimetype, 0L, "UTF-8")
                : new ContentData(existing.contentUrl, mimetype, existing.size, existing.encoding, existing.locale);
    }

    /** The same content with another encoding. */
    public static ContentData setEncoding(ContentData existing, String encoding) {
        return existing == null
                ? new ContentData(null, null, 0L, encoding)
                : new ContentData(existing.contentUrl, existing.mimetype, existing.size, encoding, existing.locale);
    }

    public String getContentUrl() {
        return contentUrl;
    }

    public String getMimetype() {
        return mimetype;
    }

    public long getSize() {
        return size;
    }

    public String getEncoding() {
        return encoding;
    }

    public Locale getLocale() {
        return locale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentData that
                && size == that.size
                && Objects.equals(contentUrl, that.contentUrl)
                && Objects.equals(mimetype, that.mimetype)
                && Objects.equals(encoding, that.encoding)
                && Objects.equals(locale, that.locale);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(contentUrl);
    }

    @Override
    public String toString() {
        return "contentUrl=" + Objects.toString(contentUrl, "") + "|mimetype=" + Objects.toString(mimetype, "")
                + "|size=" + size + "|encoding=" + Objects.toString(encoding, "") + "|locale=" + locale + "_";
    }
}
