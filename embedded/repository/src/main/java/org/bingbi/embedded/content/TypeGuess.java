package org.bingbi.embedded.content;

import java.io.IOException;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** Tells what type a file is, from its first bytes and its name. */
final class TypeGuess {
    /** By first bytes and name alone: what lies deeper in a container is the text extractor's to find. */
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    String of(String name, Path file) {
        try (var start = java.nio.file.Files.newInputStream(file)) {
            return tika.detect(start, name);
        } catch (IOException e) {
            throw new ContentIOException("The type of a content file cannot be found out", e);
        }
    }

    String ofName(String name) {
        return tika.detect(name);
    }

    String of(String name, java.io.InputStream content) {
        try {
            return tika.detect(content, name);
        } catch (IOException e) {
            throw new ContentIOException("The type of content cannot be found out", e);
        }
    }
}
