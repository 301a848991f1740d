package org.bingbi.embedded.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alfresco.repo.content.ContentContext;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.bingbi.embedded.disk.DiskReserve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each content in a file of its own, in folders by the minute it came, as Alfresco's file store does. */
public class FileContentStore implements ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileContentStore.class);

    static final String PROTOCOL = "store://";
    private static final Pattern PLACE = Pattern.compile("store://\\d{4}(/\\d{1,2}){4}/[0-9a-f-]{36}\\.bin");

    private final Path root;
    /** On the same disk, so that a content moves from there into its place whole. */
    private static final String INCOMING = "incoming";

    private final TypeGuess typeGuess = new TypeGuess();
    private final DiskReserve disk;

    /** Removes what uploads left that broke off with the server. */
    public FileContentStore(String rootDirectory, DiskReserve disk) {
        this.root = Path.of(rootDirectory);
        this.disk = disk;
        removeParts();
    }

    private void removeParts() {
        try {
            Path incoming = Files.createDirectories(root.resolve(INCOMING));
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
                for (Path part : parts) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "Parts of broken uploads could not be removed: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isWriteSupported() {
        return true;
    }

    @Override
    public boolean exists(String contentUrl) {
        return Files.exists(fileOf(contentUrl));
    }

    @Override
    public ContentReader getReader(String contentUrl) {
        return new FileContentReader(fileOf(contentUrl), contentUrl);
    }

    @Override
    public ContentWriter getWriter(ContentContext context) {
        return newWriter();
    }

    FileContentWriter newWriter() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        String url = PROTOCOL
                + String.join(
                        "/",
                        String.valueOf(now.getYear()),
                        String.valueOf(now.getMonthValue()),
                        String.valueOf(now.getDayOfMonth()),
                        String.valueOf(now.getHour()),
                        String.valueOf(now.getMinute()),
                        UUID.randomUUID() + ".bin");
        return new FileContentWriter(fileOf(url), url, partOf(url), typeGuess, disk);
    }

    private Path partOf(String url) {
        return root.resolve(INCOMING).resolve(url.substring(url.lastIndexOf('/') + 1) + ".part");
    }

    /** Of the fuller one of the disks of contents and database. */
    @Override
    public long getSpaceFree() {
        return disk.usable();
    }

    @Override
    public String getRootLocation() {
        return root.toAbsolutePath().toString();
    }

    @Override
    public boolean delete(String contentUrl) {
        try {
            Path file = fileOf(contentUrl);
            Files.deleteIfExists(partOf(contentUrl));
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ContentIOException("A content file cannot be deleted", e);
        }
    }

    /** The file that holds or will hold the content. A URL is told by callers, so it may not lead out of the store. */
    public Path fileOf(String contentUrl) {
        if (!PLACE.matcher(contentUrl).matches()) {
            throw new ContentIOException("Not a content URL of this store");
        }
        return root.resolve(contentUrl.substring(PROTOCOL.length()));
    }
}
