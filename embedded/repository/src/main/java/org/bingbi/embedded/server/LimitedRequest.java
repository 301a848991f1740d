package org.bingbi.embedded.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.bingbi.embedded.webscript.TooLargeException;

/** A request whose body ends with an error where it gets too long or, if it is a small one, takes too long. */
final class LimitedRequest extends BodyRequest {

    private final long maxBytes;
    private final Duration time;
    private LimitedStream stream;

    /** @param time {@link Duration#ZERO} for as long as it flows */
    LimitedRequest(HttpServletRequest request, long maxBytes, Duration time) {
        super(request);
        this.maxBytes = maxBytes;
        this.time = time;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new LimitedStream(getRequest().getInputStream());
        }
        return stream;
    }

    private final class LimitedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long begun = System.nanoTime();
        private long read;

        LimitedStream(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) throws IOException {
            read += n;
            if (read > maxBytes) {
                throw new TooLargeException(maxBytes);
            }
            if (n > 0 && !time.isZero() && System.nanoTime() - begun > time.toNanos()) {
                throw new TooSlowException(time);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
