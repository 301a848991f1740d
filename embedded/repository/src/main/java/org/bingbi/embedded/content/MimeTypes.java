package org.bingbi.embedded.content;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.apache.tika.mime.MimeType;
import org.apache.tika.mime.MimeTypeException;

/** The types that Tika knows. */
public class MimeTypes implements MimetypeService {
    private static final String BINARY = "application/octet-stream";

    private final TypeGuess guess = new TypeGuess();
    private final org.apache.tika.mime.MimeTypes types = org.apache.tika.mime.MimeTypes.getDefaultMimeTypes();

    @Override
    public String getExtension(String mimetype) {
        try {
            String extension = types.forName(mimetype).getExtension();
            return extension.isEmpty() ? "bin" : extension.substring(1);
        } catch (MimeTypeException e) {
            return "bin";
        }
    }

    @Override
    public String getMimetype(String extension) {
        return guess.ofName("file." + extension);
    }

    @Override
    public Map<String, String> getDisplaysByMimetype() {
        return collect((type, map) -> map.put(type.getName(), type.getDescription()));
    }

    @Override
    public Map<String, String> getExtensionsByMimetype() {
        return collect((type, map) -> map.put(type.getName(), getExtension(type.getName())));
    }

    @Override
    public Map<String, String> getMimetypesByExtension() {
        return collect((type, map) ->
                type.getExtensions().forEach(extension -> map.putIfAbsent(extension.substring(1), type.getName())));
    }

    private Map<String, String> collect(java.util.function.BiConsumer<MimeType, Map<String, String>> into) {
        Map<String, String> found = new HashMap<>();
        types.getMediaTypeRegistry().getTypes().forEach(type -> {
            try {
                into.accept(types.forName(type.toString()), found);
            } catch (MimeTypeException e) {
                throw new IllegalStateException("Tika does not know a type of its own", e);
            }
        });
        return found;
    }

    @Override
    public String guessMimetype(String filename) {
        return filename == null ? BINARY : guess.ofName(filename);
    }

    @Override
    public String guessMimetype(String filename, ContentReader reader) {
        return reader == null || !reader.exists()
                ? guessMimetype(filename)
                : guess.of(filename, new java.io.BufferedInputStream(reader.getContentInputStream()));
    }

    @Override
    public String guessMimetype(String filename, InputStream input) {
        return input == null ? guessMimetype(filename) : guess.of(filename, new java.io.BufferedInputStream(input));
    }
}
