package org.bingbi.superior;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;

/**
 * What stands around the one entry of a {@link SealedZip} (PKWARE's APPNOTE 6.3 and WinZip's AES specification). Sizes are always
 * given in 64 bits, since nobody knows them before the last byte.
 */
final class ZipHeaders {

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END = 0x06054b50;

    private static final short VERSION = 51;
    /** Encrypted, sizes behind the data, name in UTF-8. */
    private static final short FLAGS = 0x0001 | 0x0008 | 0x0800;

    private static final short AES = 99;
    private static final int IN_64_BITS = 0xffffffff;
    private static final int SIZES_64 = 20;
    private static final int AES_EXTRA = 11;

    private final byte[] name;
    private final short time;
    private final short day;

    ZipHeaders(byte[] name, LocalDateTime at) {
        this.name = name;
        this.time = (short) (at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2);
        this.day = (short) (at.getYear() - 1980 << 9 | at.getMonthValue() << 5 | at.getDayOfMonth());
    }

    /** Stands before the data. */
    byte[] local() {
        ByteBuffer header = bytes(30 + name.length + SIZES_64 + AES_EXTRA);
        header.putInt(LOCAL);
        common(header);
        header.put(name);
        sizes(header, 0, 0);
        aes(header);
        return header.array();
    }

    /** Stands behind the data: descriptor, directory and end. */
    byte[] end(long stored, long size) {
        ByteBuffer descriptor = bytes(24);
        descriptor.putInt(DESCRIPTOR).putInt(0).putLong(stored).putLong(size);
        byte[] directory = directory(stored, size);
        long offset = 30 + name.length + SIZES_64 + AES_EXTRA + stored + descriptor.capacity();
        byte[] last = last(offset, directory.length);
        return bytes(descriptor.capacity() + directory.length + last.length)
                .put(descriptor.array())
                .put(directory)
                .put(last)
                .array();
    }

    private byte[] directory(long stored, long size) {
        ByteBuffer header = bytes(46 + name.length + SIZES_64 + AES_EXTRA);
        header.putInt(CENTRAL).putShort(VERSION);
        common(header);
        // No comment, first disk, no attributes; the entry begins at 0.
        header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0);
        header.put(name);
        sizes(header, stored, size);
        aes(header);
        return header.array();
    }

    private static byte[] last(long offset, int length) {
        ByteBuffer last = bytes(56 + 20 + 22);
        last.putInt(END_64)
                .putLong(44)
                .putShort(VERSION)
                .putShort(VERSION)
                .putInt(0)
                .putInt(0);
        last.putLong(1).putLong(1).putLong(length).putLong(offset);
        last.putInt(LOCATOR_64).putInt(0).putLong(offset + length).putInt(1);
        last.putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        last.putInt(length)
                .putInt(offset < 0xffffffffL ? (int) offset : IN_64_BITS)
                .putShort((short) 0);
        return last.array();
    }

    /** AE-2 has no checksum: it would tell of the content, and the authentication code does more. */
    private void common(ByteBuffer header) {
        header.putShort(VERSION).putShort(FLAGS).putShort(AES).putShort(time).putShort(day);
        header.putInt(0).putInt(IN_64_BITS).putInt(IN_64_BITS);
        header.putShort((short) name.length).putShort((short) (SIZES_64 + AES_EXTRA));
    }

    private static void sizes(ByteBuffer header, long stored, long size) {
        header.putShort((short) 1).putShort((short) 16).putLong(size).putLong(stored);
    }

    /** Version 2 of vendor AE, 256 bits, not compressed before. */
    private static void aes(ByteBuffer header) {
        header.putShort((short) 0x9901).putShort((short) 7).putShort((short) 2);
        header.put((byte) 'A').put((byte) 'E').put((byte) 3).putShort((short) 0);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
