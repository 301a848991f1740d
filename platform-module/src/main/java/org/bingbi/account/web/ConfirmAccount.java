package org.bingbi.account.web;

import org.bingbi.account.AccountConfirmation;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.SigningPassword;

/** Confirms, with the password of who confirms, that a held account is its owner's again. */
public final class ConfirmAccount extends Endpoint {

    private final Exchange exchange;
    private final AccountConfirmation confirmation;
    private final SigningPassword password;

    public ConfirmAccount(Exchange exchange, AccountConfirmation confirmation, SigningPassword password) {
        super(exchange);
        this.exchange = exchange;
        this.confirmation = confirmation;
        this.password = password;
    }

    /** What the client sends. */
    record Confirmation(String password) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        exchange.reading(() -> {
            Rights.orElseNotFound(confirmation.mayConfirm());
            return null;
        });
        Confirmation given = request.json(Confirmation.class, BodyLimit.VALUES);
        password.check(given.password());
        return exchange.writing(() -> {
            confirmation.confirm(request.path("account"));
            return Reply.noContent();
        });
    }
}
