package org.bingbi.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of a header such as {@code form-data; name="file"; filename="a.txt"}; names in lower case. */
final class HeaderParameters {

    private final String header;
    private int at;

    private HeaderParameters(String header) {
        this.header = header;
    }

    static Map<String, String> of(String header) {
        return new HeaderParameters(header).read();
    }

    private Map<String, String> read() {
        Map<String, String> parameters = new LinkedHashMap<>();
        at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            at++;
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at, equals).trim().toLowerCase(Locale.ROOT);
            at = equals + 1;
            skipBlanks();
            String value = at < header.length() && header.charAt(at) == '"' ? quoted() : token();
            parameters.putIfAbsent(name, name.endsWith("*") ? extended(value) : value);
            at = header.indexOf(';', at);
        }
        return parameters;
    }

    private void skipBlanks() {
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
    }

    /** Only an escaped quote is undone: browsers leave a backslash as it is, and a name may hold one. */
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
            if (header.charAt(at) == '\\' && at + 1 < header.length() && header.charAt(at + 1) == '"') {
                at++;
            }
            value.append(header.charAt(at));
        }
        return value.toString();
    }

    private String token() {
        int end = header.indexOf(';', at);
        String value = header.substring(at, end < 0 ? header.length() : end);
        at = end < 0 ? header.length() : end;
        return value.trim();
    }

    /** {@code UTF-8''%E4%B8%AD} (RFC 8187); other character sets are not served. */
    private static String extended(String value) {
        String encoded = value.substring(value.lastIndexOf('\'') + 1);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char character = encoded.charAt(i);
            int octet = character == '%' && i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
            octets.write(octet < 0 ? character : octet);
            i += octet < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String text, int from) {
        int high = Character.digit(text.charAt(from), 16);
        int low = Character.digit(text.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
