package org.bingbi.superior;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES in counter mode as ZIP's AES encryption has it: the counter begins at 1 and its lowest byte stands first. */
final class AesCounter {

    private static final int BLOCK = 16;
    private static final int AHEAD = BLOCK * 4096;

    private final Cipher aes;
    private final byte[] counters = new byte[AHEAD];
    private final byte[] stream = new byte[AHEAD];
    private long counter;
    private int used = AHEAD;

    AesCounter(byte[] key) throws GeneralSecurityException {
        // The counter mode is built here from single blocks, each of them another counter.
        aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    }

    /** Encrypts in place. */
    void apply(byte[] bytes, int offset, int length) throws GeneralSecurityException {
        for (int index = offset; index < offset + length; index++) {
            if (used == AHEAD) {
                refill();
            }
            bytes[index] ^= stream[used++];
        }
    }

    private void refill() throws GeneralSecurityException {
        for (int block = 0; block < AHEAD; block += BLOCK) {
            counter++;
            for (int octet = 0; octet < Long.BYTES; octet++) {
                counters[block + octet] = (byte) (counter >>> (octet * Byte.SIZE));
            }
        }
        aes.update(counters, 0, AHEAD, stream, 0);
        used = 0;
    }
}
