package org.springframework.extensions.surf.util;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** A content received or sent. */
public interface Content {
    /** The whole content as text. */
    String getContent() throws IOException;

    String getMimetype();

    String getEncoding();

    /** The size in bytes, -1 if not known. */
    long getSize();

    InputStream getInputStream();

    Reader getReader() throws IOException;
}
