package org.bingbi.embedded.content;

import java.io.IOException;
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

/** Keeps each content in a file of its own, in folders by the minute it came, as Alfresco's file store does. */
public class FileContentStore implements ContentStore {
    static final String PROTOCOL = "store://";
    private static final Pattern PLACE = Pattern.compile("store://\\d{4}(/\\d{1,2}){4}/[0-9a-f-]{36}\\.bin");

    private final Path root;
    private final TypeGuess typeGuess = new TypeGuess();

    public FileContentStore(String rootDirectory) {
        this.root = Path.of(rootDirectory);
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
        return new FileContentWriter(fileOf(url), url, typeGuess);
    }

    @Override
    public boolean delete(String contentUrl) {
        try {
            return Files.deleteIfExists(fileOf(contentUrl));
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
