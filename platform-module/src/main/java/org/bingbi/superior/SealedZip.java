package org.bingbi.superior;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a ZIP with one entry, encrypted with AES-256 and authenticated (WinZip's AE-2, which 7-Zip, WinRAR and others open), as its
 * bytes come: nothing is held, and it may grow beyond 4 GiB. Alfresco ships no library that can, and the module stays a single JAR; the
 * ciphers are Java's own.
 *
 * <p>Only the entry's content is secret in such a file, not its name and size: so whatever has names of its own goes into a ZIP inside.
 */
final class SealedZip extends OutputStream {

    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int CHECK_BYTES = 2;
    private static final int MAC_BYTES = 10;
    /** Fixed by the format. The passphrase has 150 bits of chance, so that guessing is hopeless with any number. */
    private static final int ITERATIONS = 1000;

    private static final int BUFFER = 64 * 1024;

    private final ZipHeaders headers;
    private final OutputStream out;
    private final AesCounter cipher;
    private final Mac mac;
    private final byte[] buffer = new byte[BUFFER];
    private long size;
    private boolean closed;

    /**
     * @param name of the one entry; not secret
     * @param time of the entry, shown as it stands
     */
    SealedZip(OutputStream out, String name, LocalDateTime time, String passphrase) throws IOException {
        this.out = out;
        this.headers = new ZipHeaders(name.getBytes(StandardCharsets.UTF_8), time);
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] derived = derived(passphrase, salt);
            cipher = new AesCounter(Arrays.copyOf(derived, KEY_BYTES));
            mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(derived, KEY_BYTES, KEY_BYTES, "HmacSHA1"));
            out.write(headers.local());
            out.write(salt);
            out.write(derived, 2 * KEY_BYTES, CHECK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES and HMAC-SHA1", impossible);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(BUFFER, length - done);
            System.arraycopy(bytes, offset + done, buffer, 0, part);
            encrypt(part);
            done += part;
        }
        size += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Ends the ZIP; what it is written to stays open. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(mac.doFinal(), 0, MAC_BYTES);
            out.write(headers.end(SALT_BYTES + CHECK_BYTES + size + MAC_BYTES, size));
            out.flush();
        }
    }

    private void encrypt(int length) throws IOException {
        try {
            cipher.apply(buffer, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Whole blocks are always encrypted", impossible);
        }
        mac.update(buffer, 0, length);
        out.write(buffer, 0, length);
    }

    private static byte[] derived(String passphrase, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec secret =
                new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, (2 * KEY_BYTES + CHECK_BYTES) * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(secret)
                    .getEncoded();
        } finally {
            secret.clearPassword();
        }
    }
}
