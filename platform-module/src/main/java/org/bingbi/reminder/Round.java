package org.bingbi.reminder;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round over what has to be looked after, each by itself: what fails is left for the next round and keeps nothing else from being done.
 * The log gets kinds and counts of failures, since their messages may hold names (article 15).
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Map<String, Integer> failures = new TreeMap<>();

    /** Work that may fail in any way. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does one thing; whatever it throws ends with it. */
    void each(Work work) {
        try {
            work.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failed(stopped);
        } catch (Exception | LinkageError failure) {
            failed(failure);
        }
    }

    private void failed(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && root.getCause() != root && depth < 20; depth++) {
            root = root.getCause();
        }
        failures.merge(root.getClass().getName(), 1, Integer::sum);
    }

    /** Says once what failed. */
    void end() {
        if (!failures.isEmpty()) {
            LOG.warn(
                    "Some reminders failed and are tried again in the next round: {}",
                    failures.entrySet().stream()
                            .map(kind -> kind.getKey() + " " + kind.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
