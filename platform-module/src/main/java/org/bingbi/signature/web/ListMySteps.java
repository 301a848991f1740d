package org.bingbi.signature.web;

import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Steps that wait for the asker's signature, or those he has signed. */
public final class ListMySteps extends Endpoint {

    private final WaitingSteps steps;

    public ListMySteps(Exchange exchange, WaitingSteps steps) {
        super(exchange);
        this.steps = steps;
    }

    @Override
    protected Reply answer(Request request) {
        WaitingSteps.State state =
                request.query("state", WaitingSteps.State.class).orElse(WaitingSteps.State.OPEN);
        return Reply.ok(steps.page(request.page(), state, request.language()));
    }
}
