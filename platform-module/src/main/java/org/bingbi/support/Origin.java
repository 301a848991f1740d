package org.bingbi.support;

import java.util.Optional;

/** From where the work of this thread was asked for: an address for the web API, {@code repository} for all other channels. */
public final class Origin implements AutoCloseable {

    private static final String OTHER_CHANNELS = "repository";
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private final String before;

    private Origin(String before) {
        this.before = before;
    }

    public static String current() {
        return Optional.ofNullable(CURRENT.get()).orElse(OTHER_CHANNELS);
    }

    /** Whether this thread answers a request to the module's own web API. */
    public static boolean isTheModules() {
        return CURRENT.get() != null;
    }

    /** Until it is closed, in this thread. */
    public static Origin during(String origin) {
        Origin restores = new Origin(CURRENT.get());
        CURRENT.set(origin);
        return restores;
    }

    @Override
    public void close() {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
