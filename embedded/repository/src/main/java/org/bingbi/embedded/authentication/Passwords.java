package org.bingbi.embedded.authentication;

import java.nio.CharBuffer;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords with Argon2id. Each hash takes 16 MiB while it is computed, so only a few are at a time. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 16 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atATime =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private volatile String nobodysHash;

    String hash(char[] password) {
        atATime.acquireUninterruptibly();
        try {
            return encoder.encode(CharBuffer.wrap(password));
        } finally {
            atATime.release();
        }
    }

    boolean matches(char[] password, String hash) {
        atATime.acquireUninterruptibly();
        try {
            return encoder.matches(CharBuffer.wrap(password), hash);
        } finally {
            atATime.release();
        }
    }

    /** Takes as long as {@link #matches} and is never true: for accounts that do not exist. */
    boolean matchesNobody(char[] password) {
        if (nobodysHash == null) {
            nobodysHash = hash("nobody".toCharArray());
        }
        matches(password, nobodysHash);
        return false;
    }
}
