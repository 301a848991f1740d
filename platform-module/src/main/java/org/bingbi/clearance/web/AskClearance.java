package org.bingbi.clearance.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bingbi.clearance.Clearance;
import org.bingbi.clearance.Credentials;
import org.bingbi.clearance.RateLimit;
import org.bingbi.clearance.ShortTokens;
import org.bingbi.filing.CaseKey;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.Problem;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.TrustedProxies;

/**
 * The case system asks before it closes a case (随案强制填报). The number comes in the body, since addresses stand in logs; both answers
 * are of the same length, since lengths are seen from outside.
 */
public final class AskClearance extends Endpoint {

    private static final String SCHEME = "Bearer ";
    private static final byte[] FILED = "{\"filed\":true }".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_FILED = "{\"filed\":false}".getBytes(StandardCharsets.US_ASCII);

    private final Clearance clearance;
    private final Credentials credentials;
    private final RateLimit asked;
    private final RateLimit refused;
    private final TrustedProxies proxies;
    private final ShortTokens shortTokens = new ShortTokens();

    /**
     * @param asked how often each credential may ask
     * @param refused how often an address without one may try it
     */
    public AskClearance(
            Exchange exchange,
            Clearance clearance,
            Credentials credentials,
            RateLimit asked,
            RateLimit refused,
            TrustedProxies proxies) {
        super(exchange);
        this.clearance = clearance;
        this.credentials = credentials;
        this.asked = asked;
        this.refused = refused;
        this.proxies = proxies;
    }

    /** The question. */
    record Asked(String caseNumber, String handler) {}

    /** The question only reads. */
    @Override
    protected Work work(Request request) {
        return Work.READS;
    }

    @Override
    protected Reply answer(Request request) {
        letIn(request);
        Asked question = request.json(Asked.class, BodyLimit.VALUES);
        if (CaseKey.ofNumber(question.caseNumber()).isEmpty()) {
            throw HttpProblem.invalid(Problem.at("caseNumber", "zero.required", ""));
        }
        Optional<String> handler = Optional.ofNullable(question.handler()).filter(account -> !account.isBlank());
        boolean filed = clearance.isFiled(question.caseNumber(), handler.map(String::strip));
        byte[] answer = filed ? FILED : NOT_FILED;
        return Reply.streamed(200, "application/json;charset=UTF-8", answer.length, out -> out.write(answer));
    }

    private void letIn(Request request) {
        if (credentials.isNone()) {
            throw new NotFoundException();
        }
        String header = request.header("Authorization").orElse("");
        String token =
                header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
        String credential = credentials.of(token).orElseThrow(() -> refusal(request, token));
        if (!asked.allows(credential)) {
            throw HttpProblem.tooMany(asked.secondsLeft());
        }
    }

    /** Never of a right token: whoever comes with wrong ones from the same address must not shut out the case system. */
    private HttpProblem refusal(Request request, String token) {
        if (!token.isEmpty() && token.length() < Credentials.SHORTEST) {
            shortTokens.refused(proxies.caller(request), credentials.isTooShort(token));
        }
        return refused.allows(proxies.caller(request))
                ? HttpProblem.unauthorized()
                : HttpProblem.tooMany(refused.secondsLeft());
    }
}
