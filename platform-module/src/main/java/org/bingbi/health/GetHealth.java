package org.bingbi.health;

import org.bingbi.health.Health.Status;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** For those who watch the server and have no account: 200 while people can work, 503 while they cannot. */
public final class GetHealth extends Endpoint {

    private final HealthService health;

    public GetHealth(Exchange exchange, HealthService health) {
        super(exchange);
        this.health = health;
    }

    /** It has to answer when no transaction can begin. */
    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        Health now = health.now();
        return now.status() == Status.DOWN ? Reply.unavailable(now) : Reply.ok(now);
    }
}
