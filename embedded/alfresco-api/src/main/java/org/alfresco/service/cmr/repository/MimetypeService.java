package org.alfresco.service.cmr.repository;

import java.io.InputStream;
import java.util.Map;

/** Media types and the extensions of file names. */
public interface MimetypeService {
    String getExtension(String mimetype);

    String getMimetype(String extension);

    Map<String, String> getDisplaysByMimetype();

    Map<String, String> getExtensionsByMimetype();

    Map<String, String> getMimetypesByExtension();

    String guessMimetype(String filename);

    String guessMimetype(String filename, ContentReader reader);

    String guessMimetype(String filename, InputStream input);
}
