package org.bingbi.clearance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bingbi.web.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The case system's own credential: a random token of which only the SHA-256 digest is configured. It opens this one address and no
 * account. Several digests may stand side by side while a token is changed.
 */
public final class Credentials {

    /** What is shorter could be guessed from its digest. */
    public static final int SHORTEST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
    private static final String SETTING = "bingbi.clearance.token-sha256";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final List<byte[]> digests;

    /**
     * @param setting digests in hex, by comma; blank closes the address
     * @throws IllegalArgumentException when one is no SHA-256 digest of a token, so that a slip is seen at the start; the message says which
     *     and why, and not a sign of it, since it may be the token itself
     */
    public Credentials(String setting) {
        List<String> given = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(digest -> !digest.isEmpty())
                .toList();
        this.digests = IntStream.range(0, given.size())
                .mapToObj(index -> checked(given.get(index), index + 1))
                .toList();
        if (new HashSet<>(given.stream().map(Credentials::lower).toList()).size() < given.size()) {
            LOG.warn("{}: the same digest stands there twice; one of them was meant for another token", SETTING);
        }
        if (given.stream().anyMatch(digest -> !lower(digest).equals(digest))) {
            LOG.info("{}: digests in capital letters are read as in small ones", SETTING);
        }
    }

    private static byte[] checked(String digest, int number) {
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("%s: entry %d %s. It must be the 64 hexadecimal digits that"
                            .formatted(SETTING, number, whatIsWrong(digest))
                    + " printf %s \"$TOKEN\" | sha256sum prints, without anything else");
        }
        String small = lower(digest);
        if (small.equals(Digest.of("")) || small.equals(Digest.of("\n"))) {
            throw new IllegalArgumentException(
                    "%s: entry %d is the digest of an empty token; make a random one of %d characters or more"
                            .formatted(SETTING, number, SHORTEST));
        }
        return small.getBytes(StandardCharsets.US_ASCII);
    }

    private static String whatIsWrong(String digest) {
        if (digest.startsWith("${")) {
            return "is a placeholder that nothing fills";
        }
        if (!digest.matches("[0-9a-fA-F]+")) {
            return "holds signs that are no hexadecimal digits";
        }
        return switch (digest.length()) {
            case 32 -> "has 32 digits, as an MD5 digest";
            case 40 -> "has 40 digits, as a SHA-1 digest";
            case 96, 128 -> "has " + digest.length() + " digits, as a longer kind of SHA";
            default -> "has " + digest.length() + " digits";
        };
    }

    private static String lower(String digest) {
        return digest.toLowerCase(Locale.ROOT);
    }

    /** Whether the digest of this token is configured, and it is refused for its length alone. */
    public boolean isTooShort(String token) {
        return token.length() < SHORTEST && known(Digest.of(token));
    }

    public boolean isNone() {
        return digests.isEmpty();
    }

    /** Which credential the token is, by its digest; it takes the same time whichever it meets, or none. */
    public Optional<String> of(String token) {
        String given = Digest.of(token);
        return known(given) & token.length() >= SHORTEST ? Optional.of(given) : Optional.empty();
    }

    private boolean known(String given) {
        byte[] bytes = given.getBytes(StandardCharsets.US_ASCII);
        boolean known = false;
        for (byte[] digest : digests) {
            known |= MessageDigest.isEqual(digest, bytes);
        }
        return known;
    }
}
