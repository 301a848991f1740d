package org.bingbi.consent.web;

import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Requests for consent to late records that wait for the asker, or those he has decided (article 7). */
public final class ListConsents extends Endpoint {

    private final ConsentViews consents;

    public ListConsents(Exchange exchange, ConsentViews consents) {
        super(exchange);
        this.consents = consents;
    }

    @Override
    protected Reply answer(Request request) {
        ConsentViews.State state =
                request.query("state", ConsentViews.State.class).orElse(ConsentViews.State.OPEN);
        return Reply.ok(consents.page(request.page(), state));
    }
}
