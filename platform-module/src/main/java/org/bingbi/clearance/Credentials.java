package org.bingbi.clearance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bingbi.web.Digest;

/**
 * The case system's own credential: a random token of which only the SHA-256 digest is configured. It opens this one address and no
 * account. Several digests may stand side by side while a token is changed.
 */
public final class Credentials {

    /** What is shorter could be guessed from its digest. */
    public static final int SHORTEST = 32;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final List<byte[]> digests;

    /**
     * @param setting digests in hex, by comma; blank closes the address
     * @throws IllegalArgumentException when one is no SHA-256 digest, so that a slip is seen at the start
     */
    public Credentials(String setting) {
        this.digests = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(digest -> !digest.isEmpty())
                .map(Credentials::checked)
                .toList();
    }

    private static byte[] checked(String digest) {
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("bingbi.clearance.token-sha256: each must be 64 hexadecimal digits");
        }
        return digest.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }

    public boolean isNone() {
        return digests.isEmpty();
    }

    /** Which credential the token is, by its digest; it takes the same time whichever it meets, or none. */
    public Optional<String> of(String token) {
        String given = Digest.of(token);
        byte[] bytes = given.getBytes(StandardCharsets.US_ASCII);
        boolean known = false;
        for (byte[] digest : digests) {
            known |= MessageDigest.isEqual(digest, bytes);
        }
        return known & token.length() >= SHORTEST ? Optional.of(given) : Optional.empty();
    }
}
