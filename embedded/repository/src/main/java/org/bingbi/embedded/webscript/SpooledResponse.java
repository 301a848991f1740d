package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.extensions.webscripts.Cache;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.WrappingWebScriptResponse;

/** Holds the answer's body back until its transaction is through. */
final class SpooledResponse implements WrappingWebScriptResponse, AutoCloseable {

    private final WebScriptResponse next;
    private final Spool spool;
    private Writer writer;

    SpooledResponse(WebScriptResponse next, Spool spool) {
        this.next = next;
        this.spool = spool;
    }

    /** Sends what was held back. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (spool.size() > 0) {
            OutputStream out = next.getOutputStream();
            spool.copyTo(out);
            out.flush();
        }
    }

    @Override
    public void reset() {
        forget();
        next.reset();
    }

    @Override
    public void reset(String preserveHeadersPattern) {
        forget();
        next.reset(preserveHeadersPattern);
    }

    private void forget() {
        try {
            spool.clear();
            writer = null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    @Override
    public WebScriptResponse getNext() {
        return next;
    }

    @Override
    public OutputStream getOutputStream() {
        return spool;
    }

    @Override
    public Writer getWriter() {
        if (writer == null) {
            writer = new OutputStreamWriter(spool, StandardCharsets.UTF_8);
        }
        return writer;
    }

    @Override
    public void setStatus(int status) {
        next.setStatus(status);
    }

    @Override
    public void setHeader(String name, String value) {
        next.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        next.addHeader(name, value);
    }

    @Override
    public void setContentType(String contentType) {
        next.setContentType(contentType);
    }

    @Override
    public void setContentEncoding(String contentEncoding) {
        next.setContentEncoding(contentEncoding);
    }

    @Override
    public void setCache(Cache cache) {
        next.setCache(cache);
    }

    @Override
    public Runtime getRuntime() {
        return next.getRuntime();
    }
}
