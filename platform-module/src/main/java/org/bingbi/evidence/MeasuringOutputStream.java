package org.bingbi.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Passes bytes on and measures them on the way: both digests, the size, and the beginning, by which the type is told. */
public final class MeasuringOutputStream extends FilterOutputStream {

    private static final int HEAD = 64 * 1024;

    private final MessageDigest sha256 = sha256();
    private final Sm3 sm3 = new Sm3();
    private final byte[] head = new byte[HEAD];
    private long size;

    public MeasuringOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        sha256.update(bytes, offset, length);
        sm3.update(bytes, offset, length);
        if (size < HEAD) {
            System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(length, HEAD - size));
        }
        size += length;
    }

    /** The first bytes, at most 64 KiB. */
    byte[] head() {
        return Arrays.copyOf(head, (int) Math.min(size, HEAD));
    }

    /** To be asked once, after the last byte. */
    public Measurement measured(String detectedType) {
        HexFormat hex = HexFormat.of();
        return new Measurement(hex.formatHex(sha256.digest()), hex.formatHex(sm3.digest()), size, detectedType);
    }

    /** When nobody will ask what was measured. */
    public void abandon() {
        sm3.close();
    }

    long size() {
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
