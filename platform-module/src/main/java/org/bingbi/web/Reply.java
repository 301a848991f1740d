package org.bingbi.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bingbi.support.Access;

/**
 * What is answered once the transaction has ended well.
 *
 * @param reads what of a dossier the answer shows; it is on the access log before the first byte leaves
 */
public record Reply(int status, String type, Map<String, String> headers, Body body, List<Read> reads) {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final Body NOTHING = out -> {};

    /** Writes the bytes, outside any transaction. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A read of a dossier that an answer makes. */
    public record Read(Access.Act act, String dossier, String subject) {}

    /** Something whose state a client may later refer to by {@code If-Match}. */
    public interface Tagged {
        String etag();
    }

    /** 200, with the tag of what has one. */
    public static Reply ok(Object json) {
        return json(200, json);
    }

    /** 503: the server answers, and people cannot work. */
    public static Reply unavailable(Object json) {
        return json(503, json).with("Retry-After", "10");
    }

    /** 201 with the address of what was made, relative to the service, and with the tag of what has one. */
    public static Reply created(String location, Object json) {
        return json(201, json).with("Location", location);
    }

    public static Reply noContent() {
        return new Reply(204, "", Map.of(), NOTHING, List.of());
    }

    /** A page to print: it brings its own style, runs no script and fetches nothing. */
    public static Reply html(String page) {
        return bytes(200, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals");
    }

    public static Reply streamed(int status, String type, long length, Body body) {
        return new Reply(status, type, Map.of("Content-Length", String.valueOf(length)), body, List.of());
    }

    /** What is written as it comes, of a length that nobody knows before. */
    public static Reply flowing(String type, Body body) {
        return new Reply(200, type, Map.of(), body, List.of());
    }

    static Reply problem(int status, Object problem) {
        return bytes(status, "application/problem+json;charset=UTF-8", Json.write(problem));
    }

    private static Reply json(int status, Object json) {
        Reply reply = bytes(status, JSON, Json.write(json));
        return json instanceof Tagged tagged ? reply.etag(tagged.etag()) : reply;
    }

    private static Reply bytes(int status, String type, byte[] bytes) {
        return streamed(status, type, bytes.length, out -> out.write(bytes));
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, more, body, reads);
    }

    public Reply etag(String tag) {
        return with("ETag", "\"" + tag + "\"");
    }

    public Reply reading(Access.Act act, String dossier, String subject) {
        List<Read> more = new ArrayList<>(reads);
        more.add(new Read(act, dossier, subject));
        return new Reply(status, type, headers, body, more);
    }
}
