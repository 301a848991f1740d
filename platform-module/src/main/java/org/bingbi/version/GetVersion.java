package org.bingbi.version;

import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The version of this module, so that Share's module can say plainly when it does not fit. */
public final class GetVersion extends Endpoint {

    private final ModuleVersion version = ModuleVersion.ofThisModule();

    public GetVersion(Exchange exchange) {
        super(exchange);
    }

    @Override
    protected Reply answer(Request request) {
        return Reply.ok(version);
    }
}
