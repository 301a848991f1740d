package org.bingbi.embedded.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells what type a file is, from its first bytes and its name. */
final class TypeGuess {
    /** By first bytes and name alone: what lies deeper in a container is the text extractor's to find. */
    private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());

    private final MediaTypeRegistry registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    String of(String name, Path file) {
        try (var start = new BufferedInputStream(Files.newInputStream(file))) {
            return of(name, start);
        } catch (IOException e) {
            throw new ContentIOException("The type of a content file cannot be found out", e);
        }
    }

    String ofName(String name) {
        return tika.detect(name);
    }

    /** @param content can be read again from its beginning */
    String of(String name, BufferedInputStream content) {
        try {
            content.mark(FileSignature.LENGTH);
            Optional<String> byBytes = FileSignature.typeOf(content.readNBytes(FileSignature.LENGTH));
            content.reset();
            return byBytes.isPresent() ? byNameWithin(byBytes.get(), name) : tika.detect(content, name);
        } catch (IOException e) {
            throw new ContentIOException("The type of content cannot be found out", e);
        }
    }

    /** A name tells more exactly what the bytes allow. */
    private String byNameWithin(String byBytes, String name) {
        if (name == null) {
            return byBytes;
        }
        String byName = ofName(name);
        return registry.isInstanceOf(byName, MediaType.parse(byBytes)) ? byName : byBytes;
    }
}
