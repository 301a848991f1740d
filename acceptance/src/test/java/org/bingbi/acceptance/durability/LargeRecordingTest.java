package org.bingbi.acceptance.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Article 6: a recording larger than the server's heap of 512 MiB goes through without being held. Its size in MiB by
 * {@code BINGBI_RECORDING_MIB}, 640 if unset: 2048 takes half a minute and room on the disk.
 */
@Tag("article-6")
@ExtendWith(RunningBingbi.class)
class LargeRecordingTest {

    private static final long MEBIBYTE = 1L << 20;
    private static final long SIZE = MEBIBYTE
            * Long.parseLong(
                    Optional.ofNullable(System.getenv("BINGBI_RECORDING_MIB")).orElse("640"));
    private static final int TAIL = 4096;

    @Test
    void aRecordingLargerThanTheHeapIsKeptByteForByte(Bingbi bingbi) throws Exception {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        Noise sent = new Noise(SIZE);

        JsonNode kept = entry.recorder()
                .upload(entry.path() + "/evidence", Upload.of("庭外谈话录音.wav", () -> new Noise(SIZE)))
                .expect(201)
                .json();

        assertThat(kept.path("size").asLong()).isEqualTo(SIZE);
        assertThat(kept.path("sha256").asText()).isEqualTo(sent.sha256());
        Answer end = entry.recorder()
                .get(
                        entry.path() + "/evidence/" + kept.path("id").asText() + "/content",
                        Map.of("Range", "bytes=-" + TAIL))
                .expect(206);
        assertThat(end.bytes()).isEqualTo(sent.last(TAIL));
        entry.recorder().delete(entry.path()).expect(204);
    }

    /** Bytes as good as random, made as fast as they are read. */
    private static final class Noise extends InputStream {
        private static final int SEED = 20_160_301;
        private final byte[] block = new byte[(int) MEBIBYTE];
        private final long size;
        private long position;

        private Noise(long size) {
            this.size = size;
            new Random(SEED).nextBytes(block);
        }

        @Override
        public int read() {
            return position == size ? -1 : block[(int) (position++ % block.length)] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (position == size) {
                return -1;
            }
            int from = (int) (position % block.length);
            int count = (int) Math.min(Math.min(length, block.length - from), size - position);
            System.arraycopy(block, from, bytes, offset, count);
            position += count;
            return count;
        }

        private String sha256() throws IOException, NoSuchAlgorithmException {
            DigestInputStream digested = new DigestInputStream(this, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        }

        private byte[] last(int count) {
            byte[] last = new byte[count];
            for (int index = 0; index < count; index++) {
                last[index] = block[(int) ((size - count + index) % block.length)];
            }
            return last;
        }
    }
}
