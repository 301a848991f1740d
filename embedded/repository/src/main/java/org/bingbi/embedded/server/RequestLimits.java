package org.bingbi.embedded.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.bingbi.embedded.webscript.TooLargeException;

/**
 * Keeps strangers from taking what those signed in need. Without a signed-in caller a body has some KiB, whatever its type and address, and
 * arrives without a thread waiting for it; and only some threads answer such requests at a time.
 */
final class RequestLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Bodies of strangers that are waited for at once; each holds what has arrived of it. */
    private static final int MOST_WAITED_FOR = 1000;

    /** What is left of a refused body is read for a while, so that the answer arrives; the connection would be reset under it. */
    private static final long MOST_PASSED_OVER = 32 << 20;

    private final transient BodyLimits limits;
    private final transient SignedInCaller callers;
    private final transient Strangers strangers;
    private final transient BooleanSupplier outOfService;

    /** How many requests of strangers run, and how many of their bodies are waited for. Shared by all contexts. */
    static final class Strangers {
        private final Semaphore threads;
        private final AtomicInteger waitedFor = new AtomicInteger();

        Strangers(int threads) {
            this.threads = new Semaphore(threads);
        }
    }

    /** Tells who is signed in before the body is read. */
    interface SignedInCaller {
        /** Whether the caller is known without the work of a password. */
        boolean byTicket(HttpServletRequest request);

        /** Whether there is a name and a password, and they are right. */
        boolean byPassword(HttpServletRequest request);
    }

    RequestLimits(BodyLimits limits, SignedInCaller callers, Strangers strangers, BooleanSupplier outOfService) {
        this.limits = limits;
        this.callers = callers;
        this.strangers = strangers;
        this.outOfService = outOfService;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            asStranger(new GatheredRequest(request, AnonymousBody.of(request)), response, chain);
        } else if (request.getMethod().equals("TRACE")) {
            Refusal.METHOD.answer(request, response);
        } else if (outOfService.getAsBoolean() && !isHealth(request)) {
            Refusal.OUTAGE.answer(request, response);
        } else if (callers.byTicket(request)) {
            asSignedIn(request, response, chain);
        } else {
            unknown(request, response, chain);
        }
    }

    private static boolean isHealth(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().endsWith("/bingbi/health");
    }

    /** To check a password takes a while, so it is done on a stranger's thread. */
    private void unknown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!strangers.threads.tryAcquire()) {
            Refusal.BUSY.answer(request, response);
            return;
        }
        boolean known;
        try {
            known = callers.byPassword(request);
            if (!known && !BodyLimits.hasBody(request)) {
                pass(request, response, chain);
                return;
            }
        } finally {
            strangers.threads.release();
        }
        if (known) {
            asSignedIn(request, response, chain);
        } else if (request.getContentLengthLong() > limits.anonymous()) {
            Refusal.TOO_LARGE.answer(request, response);
        } else {
            waitFor(request, response);
        }
    }

    private void waitFor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (strangers.waitedFor.incrementAndGet() > MOST_WAITED_FOR) {
            strangers.waitedFor.decrementAndGet();
            Refusal.BUSY.answer(request, response);
            return;
        }
        AnonymousBody.gather(request, response, limits, strangers.waitedFor::decrementAndGet);
    }

    private void asStranger(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!strangers.threads.tryAcquire()) {
            Refusal.BUSY.answer(request, response);
            return;
        }
        try {
            pass(request, response, chain);
        } finally {
            strangers.threads.release();
        }
    }

    private void asSignedIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limits.of(request);
        if (request.getContentLengthLong() > limit) {
            Refusal.TOO_LARGE.answer(request, response);
            return;
        }
        Duration time = limits.isSmall(request) ? limits.time() : Duration.ZERO;
        LimitedRequest limited = new LimitedRequest(request, limit, time);
        pass(limited, response, chain);
        if (BodyLimits.hasBody(request) && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            passOver(request, response);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | RuntimeException wrong) {
            if (caused(wrong, TooLargeException.class)) {
                Refusal.TOO_LARGE.answer(request, response);
            } else if (caused(wrong, TooSlowException.class)) {
                Refusal.TOO_SLOW.answer(request, response);
            } else {
                throw wrong;
            }
        }
    }

    private static boolean caused(Throwable wrong, Class<? extends Throwable> type) {
        for (Throwable t = wrong; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private void passOver(HttpServletRequest request, HttpServletResponse response) {
        long until = System.nanoTime() + limits.time().toNanos();
        byte[] piece = new byte[8192];
        try {
            response.flushBuffer();
            long left = MOST_PASSED_OVER;
            while (left > 0 && System.nanoTime() < until) {
                int count = request.getInputStream().read(piece);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
        } catch (IOException | RuntimeException gone) {
            // whoever sent it has left
        }
    }
}
