package org.bingbi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRuntime;

/** A request as the endpoints see it. Its body is read once, however often the transaction is tried. */
public final class Request {

    private static final int LONGEST_KEY = 100;
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final WebScriptRequest request;
    private final Optional<HttpServletRequest> servlet;
    private byte[] body;

    Request(WebScriptRequest request) {
        this(request, Optional.ofNullable(WebScriptServletRuntime.getHttpServletRequest(request)));
    }

    Request(WebScriptRequest request, Optional<HttpServletRequest> servlet) {
        this.request = request;
        this.servlet = servlet;
    }

    /** A variable of the address, such as {@code id}; throws the 400 problem for what no database could look up. */
    public String path(String variable) {
        return storable(variable, request.getServiceMatch().getTemplateVars().getOrDefault(variable, ""));
    }

    /** A query parameter; blank counts as absent. Throws the 400 problem for what no database could look up. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(value -> storable(name, value).strip())
                .filter(value -> !value.isEmpty());
    }

    private static String storable(String field, String text) {
        InvalidCharacters.in(field, text).ifPresent(problem -> {
            throw HttpProblem.invalid(problem);
        });
        return text;
    }

    /** A query parameter that has a form of its own; throws the 400 problem when it has not. */
    public <T> Optional<T> query(String name, Function<String, T> parse, String expected) {
        return query(name).map(value -> {
            try {
                return parse.apply(value);
            } catch (RuntimeException unreadable) {
                throw HttpProblem.invalid(Problem.at(name, "parameter", value, expected));
            }
        });
    }

    public <E extends Enum<E>> Optional<E> query(String name, Class<E> symbols) {
        return query(
                name,
                value -> Enum.valueOf(symbols, value),
                List.of(symbols.getEnumConstants()).toString());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** By what the client says that it asks for the same again, of at most {@value #LONGEST_KEY} characters. */
    public Optional<String> idempotencyKey() {
        Optional<String> key = header("Idempotency-Key");
        key.filter(given -> given.length() > LONGEST_KEY).ifPresent(given -> {
            throw HttpProblem.invalid(
                    Problem.at("Idempotency-Key", "text-too-long", given, LONGEST_KEY, given.length()));
        });
        return key;
    }

    /** The state of a thing that the client has seen: the value of {@code If-Match} without its quotes. */
    public Optional<String> ifMatch() {
        return header("If-Match")
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .map(tag -> tag.replace("\"", ""));
    }

    /** Chinese unless English is preferred. */
    public Locale language() {
        return header("Accept-Language").map(Request::preferred).orElse(Locale.CHINESE);
    }

    private static Locale preferred(String ranges) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(ranges), LANGUAGES);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    public Page page() {
        List<Problem> problems = new ArrayList<>();
        int skip = number("skip", 0, 0, Integer.MAX_VALUE / 2, problems);
        int max = number("max", Page.USUAL, 1, Page.LARGEST, problems);
        if (!problems.isEmpty()) {
            throw HttpProblem.invalid(problems);
        }
        return new Page(skip, max);
    }

    private int number(String name, int absent, int least, int most, List<Problem> problems) {
        String value = query(name).orElse(String.valueOf(absent));
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        problems.add(Problem.at(name, "parameter", value, least + "–" + most));
        return absent;
    }

    /** The body as JSON; throws the 415, 413 and 400 problems. */
    public <T> T json(Class<T> type, BodyLimit limit) {
        return Json.read(body("application/json", limit.bytes()), type);
    }

    /** The same where the body may be missing. */
    public <T> Optional<T> optionalJson(Class<T> type, BodyLimit limit) {
        return bytes(limit.bytes()).length == 0 ? Optional.empty() : Optional.of(json(type, limit));
    }

    /** The body, which must be of that media type: a form of a foreign page cannot send it without asking first. */
    public byte[] body(String mediaType, int mostBytes) {
        String given = header("Content-Type").orElse("");
        String bare = given.contains(";") ? given.substring(0, given.indexOf(';')) : given;
        if (!bare.strip().equalsIgnoreCase(mediaType)) {
            throw HttpProblem.unsupportedType(mediaType, given);
        }
        return bytes(mostBytes);
    }

    private byte[] bytes(int most) {
        if (body == null) {
            try {
                body = stream().readNBytes(most + 1);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        if (body.length > most) {
            throw HttpProblem.tooLarge(Problem.at("", "body-too-large", "", most));
        }
        return body;
    }

    /** The body, to be read once. */
    public InputStream stream() {
        try {
            return servlet.isPresent()
                    ? servlet.get().getInputStream()
                    : request.getContent().getInputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address the request came from; behind a proxy also what the proxy says. */
    public String origin() {
        String address = address();
        String said = forwardedFor().replaceAll("[^0-9A-Fa-f.:, ]", "");
        return said.isBlank() ? address : address + " (" + said.substring(Math.max(0, said.length() - 100)) + ")";
    }

    /** What proxies say of who has called; some add a line of their own below the one that the caller may have made up. */
    String forwardedFor() {
        return servlet.map(request -> String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))))
                .orElse("");
    }

    /** The address of whoever has called this server, a person or a proxy. */
    String address() {
        return servlet.map(HttpServletRequest::getRemoteAddr).orElse("internal");
    }

    /** Where this service begins, such as {@code /alfresco/service}. */
    public String servicePath() {
        return request.getServiceContextPath();
    }

    String method() {
        return request.getServiceMatch().getWebScript().getDescription().getMethod();
    }
}
