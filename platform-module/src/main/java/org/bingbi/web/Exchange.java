package org.bingbi.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.problem.Problem;
import org.bingbi.support.Access;
import org.bingbi.support.Origin;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** The course of every request: transaction, access log, answer; whatever goes wrong becomes a problem in one place. */
public final class Exchange {

    /** So often a name may be taken by somebody else before it is no coincidence. */
    private static final int TAKEN = 5;

    private final TransactionService transactions;
    private final AccessRecorder accessLog;
    private final Problems problems;
    private final PageOwner owner;
    private final Function<String, Optional<Problem>> held;
    private final Clock clock;

    /** @param held why an account can do nothing now */
    public Exchange(
            TransactionService transactions,
            AccessRecorder accessLog,
            Problems problems,
            PageOwner owner,
            Function<String, Optional<Problem>> held,
            Clock clock) {
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.problems = problems;
        this.owner = owner;
        this.held = held;
        this.clock = clock;
    }

    @SuppressWarnings("try")
    void serve(Endpoint endpoint, Request request, WebScriptResponse response) throws IOException {
        try (Origin origin = Origin.during(request.origin())) {
            send(response, answer(endpoint, request));
        }
    }

    private Reply answer(Endpoint endpoint, Request request) {
        try {
            owner.require(request);
            refuseHeld(endpoint);
            Reply reply = worked(endpoint, request);
            accessLog.write(reads(reply));
            return reply;
        } catch (Exception wrong) {
            return problems.reply(wrong, request.language());
        }
    }

    private void refuseHeld(Endpoint endpoint) {
        if (!endpoint.servesHeldAccounts()) {
            held.apply(AuthenticationUtil.getFullyAuthenticatedUser()).ifPresent(problem -> {
                throw HttpProblem.held(problem);
            });
        }
    }

    private Reply worked(Endpoint endpoint, Request request) throws Exception {
        return switch (endpoint.work(request)) {
            case READS -> reading(() -> endpoint.answer(request));
            case WRITES -> writing(() -> endpoint.answer(request));
            case ON_ITS_OWN -> endpoint.answer(request);
        };
    }

    /** For an endpoint that opens its own transactions. */
    public <T> T reading(Callable<T> work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::call, true);
    }

    /** For an endpoint that opens its own transactions. */
    public <T> T writing(Callable<T> work) {
        AtomicInteger tries = new AtomicInteger();
        return transactions.getRetryingTransactionHelper().doInTransaction(() -> again(work, tries), false);
    }

    /**
     * Two who make the same at once give it the same name; Alfresco would end the slower one's work. It begins again instead and finds
     * what the other has made, as if he had come later.
     */
    private static <T> T again(Callable<T> work, AtomicInteger tries) throws Exception {
        try {
            return work.call();
        } catch (DuplicateChildNodeNameException taken) {
            if (tries.incrementAndGet() > TAKEN) {
                throw taken;
            }
            // Not as its cause: Alfresco tries nothing again behind which it finds a name that is taken.
            throw new ConcurrencyFailureException("Somebody else has made one of this name meanwhile");
        }
    }

    private List<Access> reads(Reply reply) {
        Instant now = clock.instant();
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return reply.reads().stream()
                .map(read -> new Access(now, account, read.act(), read.dossier(), read.subject(), Origin.current()))
                .toList();
    }

    private static void send(WebScriptResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(response::setHeader);
        if (!reply.type().isEmpty()) {
            response.setContentType(reply.type());
        }
        if (reply.status() != 204) {
            OutputStream out = response.getOutputStream();
            reply.body().writeTo(out);
            out.flush();
        }
    }
}
