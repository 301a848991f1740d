package org.bingbi.embedded.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.alfresco.service.cmr.repository.ContentAccessor;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.springframework.extensions.surf.util.I18NUtil;

/** What reading and writing one content file have in common. */
abstract class FileContent implements ContentAccessor {
    protected final Path file;
    private final String contentUrl;
    private String mimetype;
    private String encoding;
    private Locale locale = I18NUtil.getLocale();

    FileContent(Path file, String contentUrl) {
        this.file = file;
        this.contentUrl = contentUrl;
    }

    /** Takes over what a property says of the content. */
    void describe(ContentData data) {
        mimetype = data.getMimetype();
        encoding = data.getEncoding();
        locale = data.getLocale();
    }

    @Override
    public long getSize() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (java.io.IOException e) {
            throw new ContentIOException("The size of a content file cannot be read", e);
        }
    }

    @Override
    public ContentData getContentData() {
        return new ContentData(contentUrl, mimetype, getSize(), encoding, locale);
    }

    @Override
    public String getContentUrl() {
        return contentUrl;
    }

    @Override
    public String getMimetype() {
        return mimetype;
    }

    @Override
    public void setMimetype(String mimetype) {
        this.mimetype = mimetype;
    }

    @Override
    public String getEncoding() {
        return encoding;
    }

    @Override
    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public void setLocale(Locale locale) {
        this.locale = locale;
    }
}
