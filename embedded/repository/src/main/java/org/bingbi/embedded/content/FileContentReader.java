package org.bingbi.embedded.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;

/** Reads one content file, once; a further reading takes a further reader. */
final class FileContentReader extends FileContent implements ContentReader {
    private FileChannel channel;

    FileContentReader(Path file, String contentUrl) {
        super(file, contentUrl);
    }

    @Override
    public ContentReader getReader() {
        FileContentReader another = new FileContentReader(file, getContentUrl());
        another.describe(getContentData());
        return another;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public long getLastModified() {
        try {
            return exists() ? Files.getLastModifiedTime(file).toMillis() : 0;
        } catch (IOException e) {
            throw new ContentIOException("The time of a content file cannot be read", e);
        }
    }

    @Override
    public boolean isChannelOpen() {
        return channel != null && channel.isOpen();
    }

    @Override
    public boolean isClosed() {
        return channel != null && !channel.isOpen();
    }

    @Override
    public ReadableByteChannel getReadableChannel() {
        return getFileChannel();
    }

    @Override
    public FileChannel getFileChannel() {
        if (channel != null) {
            throw new ContentIOException("A reader gives its content once; ask it for another reader");
        }
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            return channel;
        } catch (IOException e) {
            throw new ContentIOException("A content file cannot be opened", e);
        }
    }

    @Override
    public InputStream getContentInputStream() {
        return Channels.newInputStream(getFileChannel());
    }

    @Override
    public void getContent(OutputStream os) {
        try (InputStream content = getContentInputStream();
                os) {
            content.transferTo(os);
        } catch (IOException e) {
            throw new ContentIOException("Content cannot be copied", e);
        }
    }

    @Override
    public void getContent(File target) {
        try (InputStream content = getContentInputStream()) {
            Files.copy(content, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ContentIOException("Content cannot be copied", e);
        }
    }

    @Override
    public String getContentString() {
        try (InputStream content = getContentInputStream()) {
            return new String(content.readAllBytes(), charset());
        } catch (IOException e) {
            throw new ContentIOException("Content cannot be read", e);
        }
    }

    @Override
    public String getContentString(int length) {
        String content = getContentString();
        return content.substring(0, Math.min(length, content.length()));
    }

    private Charset charset() {
        return getEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getEncoding());
    }
}
