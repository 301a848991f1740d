package org.bingbi.web;

import java.util.List;
import java.util.Map;
import org.bingbi.problem.Problem;

/**
 * What only HTTP can get wrong: a body that cannot be read, a page seen before somebody else's change, too many bytes, a wrong password.
 * The rules of the register refuse by {@link org.bingbi.problem.BingbiException}.
 */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private HttpProblem(int status, String code, List<Problem> problems) {
        this(status, code, problems, Map.of());
    }

    private HttpProblem(int status, String code, List<Problem> problems, Map<String, String> headers) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.problems = List.copyOf(problems);
        this.headers = Map.copyOf(headers);
    }

    /** What was sent cannot be read or means nothing (400). */
    public static HttpProblem invalid(Problem... problems) {
        return invalid(List.of(problems));
    }

    /** What was sent cannot be read or means nothing (400); all that is wrong at once. */
    public static HttpProblem invalid(List<Problem> problems) {
        return new HttpProblem(400, "invalid", problems);
    }

    /** Signing asks for the password, and this is not it (403). */
    public static HttpProblem wrongPassword() {
        return new HttpProblem(403, "password", List.of(Problem.at("password", "password-wrong", "")));
    }

    /** Somebody else has set the password of the account, and its owner has yet to take it over again (403). */
    public static HttpProblem held(Problem problem) {
        return new HttpProblem(403, "held", List.of(problem));
    }

    /** The state no longer allows it (409). */
    public static HttpProblem conflict(Problem problem) {
        return new HttpProblem(409, "conflict", List.of(problem));
    }

    /** The page was made for another account than the session's (409). */
    static HttpProblem otherAccount() {
        return new HttpProblem(409, "other-account", List.of());
    }

    /** A page changes something and does not say whose page it is (428). */
    static HttpProblem accountRequired(String header) {
        return new HttpProblem(428, "account-required", List.of(Problem.at(header, "account-missing", "")));
    }

    /** Somebody changed it since it was read (412). */
    public static HttpProblem stale() {
        return new HttpProblem(412, "stale", List.of());
    }

    /** The change does not say which state it was made on (428). */
    public static HttpProblem preconditionRequired() {
        return new HttpProblem(428, "precondition-required", List.of());
    }

    /** More than the settings allow (413). */
    public static HttpProblem tooLarge(Problem problem) {
        return new HttpProblem(413, "too-large", List.of(problem));
    }

    /** A body of another kind than this address reads (415). */
    public static HttpProblem unsupportedType(String expected, String given) {
        return new HttpProblem(
                415, "unsupported-type", List.of(Problem.at("Content-Type", "content-type", given, expected)));
    }

    /** Nothing of the content lies in the range asked for (416). */
    public static HttpProblem rangeNotSatisfiable() {
        return new HttpProblem(416, "range", List.of());
    }

    /** A credential is asked for that was not given, or not rightly (401). */
    public static HttpProblem unauthorized() {
        return new HttpProblem(401, "unauthorized", List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    /** More often than the settings allow; in so many seconds again (429). */
    public static HttpProblem tooMany(int seconds) {
        return new HttpProblem(429, "too-many", List.of(), Map.of("Retry-After", String.valueOf(seconds)));
    }

    /** The disk has no room but its reserve (507). */
    public static HttpProblem noSpace() {
        return new HttpProblem(507, "no-space", List.of());
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Last part of the problem's type. */
    public String code() {
        return code;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Headers that go with the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
