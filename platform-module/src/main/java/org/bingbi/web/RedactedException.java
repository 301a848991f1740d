package org.bingbi.web;

/** A failure for the log: its kinds and places, without the words, which may quote a record. */
final class RedactedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RedactedException(Throwable original, Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return of(original, 0);
    }

    private static Throwable of(Throwable original, int depth) {
        boolean last = original.getCause() == null || original.getCause() == original || depth == 20;
        return new RedactedException(original, last ? null : of(original.getCause(), depth + 1));
    }
}
