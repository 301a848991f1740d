package org.bingbi.caselist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * Looks through an XLSX before anything is made of it: how much is packed in it, counted while it is unpacked into nowhere and not by
 * what its heads say, and whether a part declares a document type, which spreadsheets never do and attacks on XML parsers must. Unpacked
 * by what the parser itself unpacks with: another program could see other parts, and the JDK's own reader refuses files that were written as
 * a stream, as most case systems write theirs.
 */
final class PackedParts {

    private static final int MOST_PARTS = 2_000;
    private static final String DECLARATION = "<!DOCTYPE";
    private static final byte[][] DECLARATIONS = {
        DECLARATION.getBytes(StandardCharsets.UTF_8),
        DECLARATION.getBytes(StandardCharsets.UTF_16LE),
        DECLARATION.getBytes(StandardCharsets.UTF_16BE)
    };

    private PackedParts() {}

    /** @throws RefusedException when it would burst or deceive the parser, or is no ZIP file */
    static void check(byte[] file, FileLimits limits) {
        long left = limits.inflatedBytes();
        int parts = 0;
        try (ArchiveInputStream<?> zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    throw new RefusedException(Problem.at("file", "cases.too-much-packed", "", limits.inflatedBytes()));
                }
                left -= passed(zip, left, limits);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedException(Problem.at("file", "cases.not-xlsx", ""));
        }
        if (parts == 0) {
            throw new RefusedException(Problem.at("file", "cases.not-xlsx", ""));
        }
    }

    private static long passed(InputStream part, long left, FileLimits limits) throws IOException {
        int kept = DECLARATIONS[1].length - 1;
        byte[] buffer = new byte[64 * 1024];
        int from = 0;
        long size = 0;
        for (int read = part.read(buffer, from, buffer.length - from);
                read >= 0;
                read = part.read(buffer, from, buffer.length - from)) {
            size += read;
            if (size > left) {
                throw new RefusedException(Problem.at("file", "cases.too-much-packed", "", limits.inflatedBytes()));
            }
            int to = from + read;
            refuseDeclaration(buffer, to);
            from = Math.min(kept, to);
            System.arraycopy(buffer, to - from, buffer, 0, from);
        }
        return size;
    }

    private static void refuseDeclaration(byte[] buffer, int to) {
        for (int at = 0; at < to; at++) {
            if (buffer[at] == '<' || buffer[at] == 0 && at + 1 < to && buffer[at + 1] == '<') {
                for (byte[] declaration : DECLARATIONS) {
                    if (startsWith(buffer, at, to, declaration)) {
                        throw new RefusedException(Problem.at("file", "cases.document-type", ""));
                    }
                }
            }
        }
    }

    private static boolean startsWith(byte[] buffer, int at, int to, byte[] wanted) {
        return at + wanted.length <= to
                && java.util.Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
