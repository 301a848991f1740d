package org.bingbi.embedded.webscript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.util.StreamUtils;

/** A request whose body can be read again when its transaction is retried. What nobody reads is not kept. */
final class SpooledRequest extends RequestBehind implements AutoCloseable {

    private final Spool spool;
    private boolean filled;
    private InputStream current;

    SpooledRequest(WebScriptRequest next, Spool spool) {
        super(next);
        this.spool = spool;
    }

    /** Lets the body be read from its first byte again. */
    void rewind() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        rewind();
        spool.close();
    }

    @Override
    public Content getContent() {
        return new SpooledContent(getNext().getContent());
    }

    private InputStream stream(Content content) throws IOException {
        if (!filled) {
            content.getInputStream().transferTo(spool);
            filled = true;
        }
        if (current == null) {
            current = spool.read();
        }
        return current;
    }

    private final class SpooledContent implements Content {

        private final Content once;

        SpooledContent(Content once) {
            this.once = once;
        }

        @Override
        public String getContent() throws IOException {
            return StreamUtils.copyToString(stream(once), Charset.forName(getEncoding()));
        }

        @Override
        public String getMimetype() {
            return once.getMimetype();
        }

        @Override
        public String getEncoding() {
            return once.getEncoding();
        }

        @Override
        public long getSize() {
            return once.getSize();
        }

        @Override
        public InputStream getInputStream() {
            try {
                return stream(once);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(stream(once), getEncoding()));
        }
    }
}
