package org.bingbi.embedded.content;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.embedded.disk.DiskReserve;

/**
 * Writes one content file: elsewhere on the disk, then moved into its place whole; a file in its place is never written again. It is on the disk
 * before anybody is told that it was kept: in a transaction before that commits, else before the writer is closed.
 */
final class FileContentWriter extends FileContent implements ContentWriter {
    private static final int BUFFER = 64 * 1024;

    /** In pieces of this size bytes reach the file; Java holds as much beside the heap for each thread. */
    private static final int PIECE = 256 * 1024;

    /** So much is written before the disk is looked at again. */
    private static final long LOOK_AFTER = 4 << 20;

    private final Path part;
    private final DiskReserve disk;
    private final TypeGuess typeGuess;
    private Runnable whenWritten = () -> {};
    private String nameToGuessFrom;
    private boolean opened;
    private boolean closed;

    /** @param part where it is written before it is moved into its place, on the same disk */
    FileContentWriter(Path file, String contentUrl, Path part, TypeGuess typeGuess, DiskReserve disk) {
        super(file, contentUrl);
        this.part = part;
        this.disk = disk;
        this.typeGuess = typeGuess;
    }

    /** Has something done as soon as the content stands in its place. */
    void whenWritten(Runnable then) {
        Runnable before = whenWritten;
        whenWritten = () -> {
            before.run();
            then.run();
        };
    }

    @Override
    public ContentReader getReader() {
        if (!closed) {
            throw new ContentIOException("Content can be read once its writer is closed");
        }
        FileContentReader reader = new FileContentReader(file, getContentUrl());
        reader.describe(getContentData());
        return reader;
    }

    @Override
    public boolean isChannelOpen() {
        return opened && !closed;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public WritableByteChannel getWritableChannel() {
        return Channels.newChannel(getContentOutputStream());
    }

    /** Content is written from its first byte to its last, so there is no channel to jump about in. */
    @Override
    public FileChannel getFileChannel(boolean truncate) {
        throw new ContentIOException("Content is written as a stream here; use getContentOutputStream");
    }

    @Override
    public OutputStream getContentOutputStream() {
        if (opened) {
            throw new ContentIOException("A writer takes its content once");
        }
        opened = true;
        try {
            disk.requireForContent();
            Files.createDirectories(file.getParent());
            Files.createDirectories(part.getParent());
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new MovedWhenClosed(channel);
        } catch (IOException e) {
            throw new ContentIOException("A content file cannot be begun", e);
        }
    }

    @Override
    public void putContent(ContentReader reader) {
        putContent(reader.getContentInputStream());
    }

    @Override
    public void putContent(InputStream is) {
        try (is;
                OutputStream out = getContentOutputStream()) {
            is.transferTo(out);
        } catch (IOException e) {
            throw new ContentIOException("Content cannot be written", e);
        }
    }

    @Override
    public void putContent(File source) {
        try {
            putContent(Files.newInputStream(source.toPath()));
        } catch (IOException e) {
            throw new ContentIOException("Content cannot be read from its file", e);
        }
    }

    @Override
    public void putContent(String content) {
        if (getEncoding() == null) {
            setEncoding(StandardCharsets.UTF_8.name());
        }
        putContent(new ByteArrayInputStream(content.getBytes(Charset.forName(getEncoding()))));
    }

    /** Guesses from the name and, as soon as it is written, from the content. */
    @Override
    public void guessMimetype(String filename) {
        nameToGuessFrom = filename == null ? "" : filename;
        guessNow();
    }

    @Override
    public void guessEncoding() {
        if (getEncoding() == null) {
            setEncoding(StandardCharsets.UTF_8.name());
        }
    }

    private void guessNow() {
        if (nameToGuessFrom != null && closed) {
            setMimetype(typeGuess.of(nameToGuessFrom, file));
        }
    }

    private void written() throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        closed = true;
        guessNow();
        whenWritten.run();
    }

    /** Others read the file while the disk still writes it; the transaction that refers to it waits for the disk. */
    private static void awaitBeforeCommit(AsyncFsync force) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void beforeCommit(boolean readOnly) {
                try {
                    force.await();
                } catch (IOException e) {
                    throw new ContentIOException("Content cannot be written", e);
                }
            }
        });
    }

    /** Takes the content in larger pieces, and moves the file into place at the end. */
    private final class MovedWhenClosed extends FilterOutputStream {
        private final AsyncFsync force;
        private boolean ended;
        private boolean failed;
        private long unlooked;

        MovedWhenClosed(FileChannel channel) {
            super(new java.io.BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            this.force = new AsyncFsync(channel);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                look(length);
                for (int done = 0; done < length; done += PIECE) {
                    int piece = Math.min(PIECE, length - done);
                    out.write(bytes, offset + done, piece);
                    force.written(piece);
                }
            } catch (IOException full) {
                failed = true;
                throw full;
            }
        }

        private void look(int length) throws IOException {
            unlooked += length;
            if (unlooked >= LOOK_AFTER) {
                unlooked = 0;
                disk.requireForContent();
            }
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                return;
            }
            ended = true;
            try {
                kept();
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(part);
                throw broken;
            }
        }

        /** What could not be written whole is not moved into its place: its end would be missing. */
        private void kept() throws IOException {
            try {
                if (!failed) {
                    out.flush();
                }
            } finally {
                force.finish();
            }
            if (failed) {
                force.await();
                Files.deleteIfExists(part);
                return;
            }
            if (inTransaction()) {
                awaitBeforeCommit(force);
            } else {
                force.await();
            }
            written();
        }

        private static boolean inTransaction() {
            return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE;
        }
    }
}
