package org.springframework.extensions.webscripts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** The answer of a web script. */
public interface WebScriptResponse {

    String HEADER_LOCATION = "Location";

    void setStatus(int status);

    /** Sets a header in place of what it had. */
    void setHeader(String name, String value);

    void addHeader(String name, String value);

    /** The type of the body; with a charset before {@link #getWriter()} if it is text. */
    void setContentType(String contentType);

    void setContentEncoding(String contentEncoding);

    void setCache(Cache cache);

    /** Forgets status, headers and body, if nothing was sent yet. */
    void reset();

    /** As {@link #reset()}, but keeps headers whose name the pattern finds. */
    void reset(String preserveHeadersPattern);

    Writer getWriter() throws IOException;

    OutputStream getOutputStream() throws IOException;

    Runtime getRuntime();
}
