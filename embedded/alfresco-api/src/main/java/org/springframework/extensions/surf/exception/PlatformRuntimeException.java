package org.springframework.extensions.surf.exception;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A failure whose message begins with a number to look for in the log. */
public class PlatformRuntimeException extends RuntimeException {

    private static final AtomicInteger FAILURES = new AtomicInteger();

    public PlatformRuntimeException(String msgId) {
        super(numbered(msgId));
    }

    public PlatformRuntimeException(String msgId, Throwable cause) {
        super(numbered(msgId), cause);
    }

    /** Month counted from 0, day, and a running number: as Alfresco writes it. */
    private static String numbered(String message) {
        LocalDate today = LocalDate.now();
        return String.format(
                "%02d%02d%04d %s",
                today.getMonthValue() - 1,
                today.getDayOfMonth(),
                FAILURES.getAndIncrement(),
                message == null ? "" : message);
    }
}
