package org.bingbi.web;

import java.io.IOException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * One operation of the web API. Its descriptor says {@code transaction none}: the transaction is opened by {@link Exchange}, so that the
 * answer leaves after the commit, and what the commit refuses becomes a problem like any other.
 */
public abstract class Endpoint extends AbstractWebScript {

    private final Exchange exchange;

    protected Endpoint(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public final void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
        exchange.serve(this, new Request(request), response);
    }

    /** The work, as the person who asks. Tried again from the start when it meets somebody else's change, so it keeps no state. */
    protected abstract Reply answer(Request request) throws IOException;

    /** In what kind of transaction the work runs. */
    protected Work work(Request request) {
        return "GET".equals(request.method()) ? Work.READS : Work.WRITES;
    }

    /** Whether it serves an account as well whose password somebody else has set. */
    protected boolean servesHeldAccounts() {
        return false;
    }

    /** Kinds of transaction. */
    protected enum Work {
        READS,
        WRITES,
        /** The endpoint opens its own, since something slow comes before. */
        ON_ITS_OWN
    }
}
