package org.bingbi.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;

/**
 * Reads {@code multipart/form-data} (RFC 7578) part by part from the connection, so that a recording of some gigabytes goes straight to
 * the content store: the web script framework would first spool it to a second file.
 */
public final class Multipart {

    private static final int HEADERS = 16 * 1024;
    private static final int FIELD = 64 * 1024;

    private final BoundedParts parts;
    private boolean begun;

    private Multipart(BoundedParts parts) {
        this.parts = parts;
    }

    /** Begins with the whole value of {@code Content-Type}; throws the 415 problem when it is no form or names no boundary. */
    public static Multipart of(InputStream body, Optional<String> contentType) {
        String type = contentType.orElse("");
        String boundary = HeaderParameters.of(type).getOrDefault("boundary", "");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || boundary.isEmpty()
                || boundary.length() > 70) {
            throw HttpProblem.unsupportedType("multipart/form-data; boundary=…", type);
        }
        return new Multipart(new BoundedParts(body, boundary));
    }

    /** The next part, after whatever is left of the one before; empty after the last. */
    public Optional<Part> next() throws IOException {
        if (!(begun ? parts.toNext() : parts.toFirst())) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(part(headers()));
    }

    private Part part(Map<String, String> headers) {
        Map<String, String> disposition = HeaderParameters.of(headers.getOrDefault("content-disposition", ""));
        if (!disposition.containsKey("name")) {
            throw malformed("name");
        }
        Optional<String> fileName = Optional.ofNullable(disposition.get("filename*"))
                .or(() -> Optional.ofNullable(disposition.get("filename")).map(Multipart::browserEscapes));
        return new Part(
                disposition.get("name"), fileName, Optional.ofNullable(headers.get("content-type")), parts.content());
    }

    /** Browsers write these three so (HTML, multipart/form-data encoding algorithm), and nothing else. */
    private static String browserEscapes(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int left = HEADERS;
        for (String line = parts.line(left); !line.isEmpty(); line = parts.line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw malformed("header");
            }
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    static HttpProblem malformed(String what) {
        return HttpProblem.invalid(Problem.at("", "multipart-malformed", what));
    }

    /**
     * One part of the form.
     *
     * @param name name of the field
     * @param fileName name of the file, every character of it; empty for a plain field
     * @param type the media type the client says
     * @param content its bytes, to be read before the next part is asked for
     */
    public record Part(String name, Optional<String> fileName, Optional<String> type, InputStream content) {

        /** A plain field's text, in UTF-8; throws the 400 problem for what cannot be stored. */
        public String text() throws IOException {
            byte[] bytes = content.readNBytes(FIELD + 1);
            if (bytes.length > FIELD) {
                throw HttpProblem.tooLarge(Problem.at(name, "field-too-long", "", FIELD));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            InvalidCharacters.in(name, text).ifPresent(problem -> {
                throw HttpProblem.invalid(problem);
            });
            return text;
        }
    }
}
