package org.bingbi.evidence;

import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its bytes, and whether its name says another one. */
final class FileType {

    private static final Tika BY_BYTES = new Tika(MimeTypes.getDefaultMimeTypes());
    private static final MediaTypeRegistry REGISTRY =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    private FileType() {}

    /**
     * The media type.
     *
     * @param head the first bytes
     * @param name the file's name, asked only to tell more exactly what the bytes allow
     */
    static String detect(byte[] head, String name) {
        String byBytes = FileSignature.typeOf(head).orElseGet(() -> BY_BYTES.detect(head));
        String byName = BY_BYTES.detect(name);
        return usual(REGISTRY.isInstanceOf(parse(byName), parse(byBytes)) ? byName : byBytes);
    }

    /** Under the name that browsers know. */
    private static String usual(String type) {
        return type.equals("audio/vnd.wave") ? "audio/wav" : type;
    }

    /** Whether the ending of a name says another type than the bytes have. An unknown ending, or none, says nothing. */
    static boolean differs(String detected, FileName name) {
        if (name.ending().isEmpty()) {
            return false;
        }
        String said = BY_BYTES.detect("x." + name.ending());
        return !"application/octet-stream".equals(said) && !related(detected, said);
    }

    private static boolean related(String one, String other) {
        return one.equals(other)
                || REGISTRY.isInstanceOf(parse(one), parse(other))
                || REGISTRY.isInstanceOf(parse(other), parse(one));
    }

    private static MediaType parse(String type) {
        return REGISTRY.normalize(MediaType.parse(type));
    }
}
