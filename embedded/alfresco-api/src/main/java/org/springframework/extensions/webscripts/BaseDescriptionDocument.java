package org.springframework.extensions.webscripts;

import java.io.IOException;
import java.io.InputStream;

/** A description that was read from a document. */
public interface BaseDescriptionDocument extends BaseDescription {

    /** The root of the store that the document was found in. */
    String getStorePath();

    /** The document's path below that root. */
    String getDescPath();

    /** The document itself. */
    InputStream getDescDocument() throws IOException;
}
