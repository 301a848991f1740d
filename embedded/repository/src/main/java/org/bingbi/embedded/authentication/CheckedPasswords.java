package org.bingbi.embedded.authentication;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes, under a key that this process alone has, that a password was right: who sends it with every
 * request, or signs many documents in a row, does not pay for Argon2 each time. A changed password is not remembered.
 */
final class CheckedPasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final Duration remembered;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Checked> byAccount = new ConcurrentHashMap<>();

    private record Checked(String passwordHash, byte[] mac, Instant until) {}

    CheckedPasswords(Duration remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    boolean knows(Account account, char[] password) {
        Checked checked = byAccount.get(account.userName());
        return checked != null
                && checked.passwordHash().equals(account.passwordHash())
                && clock.instant().isBefore(checked.until())
                && MessageDigest.isEqual(checked.mac(), mac(password));
    }

    void remember(Account account, char[] password) {
        byAccount.put(
                account.userName(),
                new Checked(
                        account.passwordHash(), mac(password), clock.instant().plus(remembered)));
    }

    private byte[] mac(char[] password) {
        byte[] bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).array();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
