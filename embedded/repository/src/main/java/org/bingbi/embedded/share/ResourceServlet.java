package org.bingbi.embedded.share;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /res/bingbi/…}: the files that a JAR has below {@code META-INF/bingbi/}, as Share serves them. Kept in memory, packed
 * once. Files whose name holds their digest may be kept by browsers for good, others are asked for again.
 */
final class ResourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");
    private static final Pattern HASHED = Pattern.compile("/chunks/.*|.*[-.][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("woff2", "font/woff2"));

    private final transient Map<String, Optional<Packed>> files = new ConcurrentHashMap<>();

    private record Packed(byte[] plain, byte[] gzipped, String tag, String type) {

        boolean worthPacking() {
            return gzipped.length < plain.length * 9L / 10;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Packed> file = path == null
                        || !SAFE.matcher(path).matches()
                        || path.contains("..")
                        || !TYPES.containsKey(extension(path))
                ? Optional.empty()
                : find(path);
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(path, file.get(), request, response);
    }

    private void answer(String path, Packed file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = file.worthPacking() && accepted != null && accepted.contains("gzip");
        String tag = "\"" + file.tag() + (gzip ? "-gz" : "") + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control",
                HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "max-age=0, must-revalidate");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = gzip ? file.gzipped() : file.plain();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Remembers what exists only, so that guesses do not fill the memory. */
    private Optional<Packed> find(String path) {
        Optional<Packed> known = files.get(path);
        if (known != null) {
            return known;
        }
        URL url = getClass().getClassLoader().getResource("META-INF/bingbi" + path);
        if (url == null || url.getPath().endsWith("/")) {
            return Optional.empty();
        }
        Optional<Packed> packed = pack(url, path);
        packed.ifPresent(p -> files.put(path, packed));
        return packed;
    }

    private static Optional<Packed> pack(URL url, String path) {
        try (InputStream in = url.openStream()) {
            byte[] plain = in.readAllBytes();
            ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
                gzip.write(plain);
            }
            String tag = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 16);
            String type = TYPES.get(extension(path));
            return Optional.of(new Packed(plain, gzipped.toByteArray(), tag, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
