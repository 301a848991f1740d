package org.bingbi.evidence;

import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its bytes, and whether its name says another one. */
final class FileType {

    private static final Tika BY_BYTES = new Tika(MimeTypes.getDefaultMimeTypes());
    private static final MediaTypeRegistry REGISTRY =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    /** What the bytes of these say is only a container or plain text: a name may tell more without lying. */
    private static final Set<String> GENERAL = Set.of(
            "application/octet-stream",
            "text/plain",
            "application/zip",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/xml",
            "application/x-bplist",
            "video/quicktime");

    private FileType() {}

    /**
     * The media type.
     *
     * @param head the first bytes
     * @param name the file's name, asked only to tell more exactly what the bytes allow
     */
    static String detect(byte[] head, String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        String byBytes = BY_BYTES.detect(head);
        String byBoth = BY_BYTES.detect(head, name);
        return usual(consistent(byBytes, byBoth) ? byBoth : byBytes);
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

    private static boolean consistent(String byBytes, String byBoth) {
        return GENERAL.contains(byBytes) ? related(byBytes, byBoth) : REGISTRY.isInstanceOf(byBoth, parse(byBytes));
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
