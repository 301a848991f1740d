package org.bingbi.embedded.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A request whose form fields come from its own stream, so that one limit holds for every way to read the body. */
abstract class BodyRequest extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 1000;

    private Map<String, String[]> parameters;

    BodyRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    private Charset charset() {
        String encoding = getCharacterEncoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (!BodyLimits.isForm((HttpServletRequest) getRequest())) {
            return super.getParameterMap();
        }
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            readForm(all);
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private void readForm(Map<String, String[]> into) {
        try {
            String form = new String(getInputStream().readAllBytes(), charset());
            int fields = 0;
            for (String field : form.split("&")) {
                if (field.isEmpty() || ++fields > MOST_FIELDS) {
                    continue;
                }
                int equals = field.indexOf('=');
                String name = decoded(equals < 0 ? field : field.substring(0, equals));
                String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
                into.merge(name, new String[] {value}, BodyRequest::joined);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String decoded(String text) {
        try {
            return URLDecoder.decode(text, charset());
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }
}
