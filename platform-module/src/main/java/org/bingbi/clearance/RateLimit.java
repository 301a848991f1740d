package org.bingbi.clearance;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** So many tries a minute for each caller, on this server. */
public final class RateLimit {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimit.class);
    private static final int CALLERS = 10_000;
    private static final long MINUTE = 60_000;

    private record Window(long minute, int tries) {}

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > CALLERS;
        }
    };

    public RateLimit(int perMinute, Clock clock) {
        if (perMinute < 1) {
            LOG.warn("A limit of {} a minute in bingbi.clearance.* lets nobody through; set 1 or more", perMinute);
        }
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts a try; false when it is one too many for this minute. */
    public synchronized boolean allows(String caller) {
        Window window = window(caller);
        windows.put(caller, new Window(window.minute(), window.tries() + 1));
        return window.tries() < perMinute;
    }

    /** Seconds until the next minute begins. */
    public int secondsLeft() {
        return (int) ((MINUTE - clock.millis() % MINUTE + 999) / 1000);
    }

    private Window window(String caller) {
        long minute = clock.millis() / MINUTE;
        Window last = windows.get(caller);
        return last == null || last.minute() != minute ? new Window(minute, 0) : last;
    }
}
