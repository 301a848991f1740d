package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.springframework.extensions.surf.util.Content;
import org.springframework.util.StreamUtils;

/** A body, or a part of one, that can be read once. */
record RequestContent(InputStream stream, String mimetype, String encoding, long size) implements Content {

    RequestContent(InputStream stream, String mimetype, String encoding) {
        this(stream, mimetype, encoding, -1);
    }

    @Override
    public String getContent() throws IOException {
        return StreamUtils.copyToString(stream, Charset.forName(encoding));
    }

    @Override
    public String getMimetype() {
        return mimetype;
    }

    @Override
    public String getEncoding() {
        return encoding;
    }

    /** -1 if unknown. */
    @Override
    public long getSize() {
        return size;
    }

    @Override
    public InputStream getInputStream() {
        return stream;
    }

    @Override
    public Reader getReader() throws IOException {
        return new InputStreamReader(stream, encoding);
    }
}
