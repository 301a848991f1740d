package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** However a full disk is said, people are told that it is full and who can help. */
class NoSpaceTest {

    static Stream<Throwable> full() {
        IOException linux = new IOException("No space left on device");
        SQLException postgres = new SQLException("could not extend file", "53100");
        return Stream.of(
                linux,
                new FileSystemException("contentstore", null, "No space left on device"),
                new IOException("There is not enough space on the disk"),
                new IOException("磁盘空间不足。"),
                new IOException("设备上没有空间"),
                new IOException("Disk quota exceeded"),
                new ContentIOException("Failed to write", linux),
                new ContentIOException("Failed", new ContentIOException("Failed", linux)),
                new UncheckedIOException(linux),
                new AlfrescoRuntimeException("Exception from transactional callback", linux),
                new RuntimeException(new AlfrescoRuntimeException("x", new UncheckedIOException(linux))),
                postgres,
                new DataAccessResourceFailureException("could not extend file", postgres));
    }

    static Stream<Throwable> other() {
        return Stream.of(
                new IOException("Broken pipe"),
                new IOException((String) null),
                new ContentIOException("Failed to write", new IOException("Input/output error")),
                new SQLException("deadlock", "40P01"),
                new SQLException("no state"),
                new IllegalStateException("No space left on device, somebody wrote in a form"));
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullDiskIsSaidInBothLanguages(Throwable failure) throws IOException {
        Reply chinese = new Problems().reply(failure, Locale.CHINESE);
        Reply english = new Problems().reply(failure, Locale.ENGLISH);

        assertThat(chinese.status()).isEqualTo(507);
        assertThat(text(chinese)).contains("urn:bingbi:problem:no-space", "磁盘空间不足", "联系管理员", "未保存");
        assertThat(english.status()).isEqualTo(507);
        assertThat(text(english)).contains("No space left", "administrator", "nothing was kept");
    }

    @ParameterizedTest
    @MethodSource("other")
    void anotherFailureIsNot(Throwable failure) {
        assertThat(new Problems().reply(failure, Locale.CHINESE).status()).isEqualTo(500);
    }

    private static String text(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reply.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
