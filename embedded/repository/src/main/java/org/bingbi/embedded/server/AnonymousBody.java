package org.bingbi.embedded.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for the body of a request without a signed-in caller, without a thread: however many send theirs drop by drop, nobody else waits for
 * them. Counted as it comes; what is too long or too slow is refused, and nothing of it stays.
 */
final class AnonymousBody implements ReadListener, AsyncListener {

    private static final String ATTRIBUTE = AnonymousBody.class.getName();
    private static final int PIECE = 4096;

    private final AsyncContext async;
    private final ServletInputStream in;
    private final int limit;
    private final Runnable whenEnded;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final AtomicBoolean ended = new AtomicBoolean();

    private AnonymousBody(AsyncContext async, ServletInputStream in, int limit, Runnable whenEnded) {
        this.async = async;
        this.in = in;
        this.limit = limit;
        this.whenEnded = whenEnded;
    }

    /** Begins; once all is there, the request is dispatched again, and {@link #of} has the body. */
    static void gather(HttpServletRequest request, HttpServletResponse response, BodyLimits limits, Runnable whenEnded)
            throws IOException {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(limits.time().toMillis());
        ServletInputStream in = request.getInputStream();
        AnonymousBody body = new AnonymousBody(async, in, limits.anonymous(), whenEnded);
        async.addListener(body);
        in.setReadListener(body);
    }

    /** The body of a request that was dispatched again. */
    static byte[] of(HttpServletRequest request) {
        byte[] body = (byte[]) request.getAttribute(ATTRIBUTE);
        request.removeAttribute(ATTRIBUTE);
        return body == null ? new byte[0] : body;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!ended.get() && in.isReady() && !in.isFinished()) {
            int count = in.read(piece);
            if (count < 0) {
                return;
            }
            if (bytes.size() + count > limit) {
                refuse(Refusal.TOO_LARGE);
                return;
            }
            bytes.write(piece, 0, count);
        }
    }

    @Override
    public void onAllDataRead() {
        if (ended.compareAndSet(false, true)) {
            whenEnded.run();
            async.getRequest().setAttribute(ATTRIBUTE, bytes.toByteArray());
            async.dispatch();
        }
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        refuse(Refusal.TOO_SLOW);
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (ended.compareAndSet(false, true)) {
            whenEnded.run();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // once only
    }

    private void refuse(Refusal refusal) throws IOException {
        if (ended.compareAndSet(false, true)) {
            whenEnded.run();
            try {
                refusal.answer((HttpServletRequest) async.getRequest(), (HttpServletResponse) async.getResponse());
            } finally {
                async.complete();
            }
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            whenEnded.run();
            async.complete();
        }
    }
}
