package org.bingbi.embedded.disk;

import java.io.File;
import java.util.List;
import org.alfresco.service.cmr.repository.ContentIOException;

/**
 * Keeps space free on the disks of the database and the contents, since a database that meets a full disk closes. Contents stop at the reserve;
 * other changes go on into its first half, so that people can finish what they sign; the second half is the database's own.
 */
public final class DiskReserve {

    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_TO_OPEN = 16 * MEBIBYTE;

    private final List<File> folders;
    private final long reserve;
    private final UsableSpace space;

    /**
     * @param contents folder of the contents
     * @param data folder of the database
     * @param mebibytes to be kept free on each; 0 for nothing
     */
    public DiskReserve(String contents, String data, long mebibytes) {
        this(contents, data, mebibytes, UsableSpace.OF_THE_SYSTEM);
    }

    /** @param space what is usable, for tests */
    public DiskReserve(String contents, String data, long mebibytes, UsableSpace space) {
        this.folders = List.of(new File(contents), new File(data));
        this.reserve = mebibytes * MEBIBYTE;
        this.space = space;
    }

    /** Bytes that may be written on the fuller of the disks, the reserve among them. */
    public long usable() {
        return folders.stream().mapToLong(space::of).min().orElse(Long.MAX_VALUE);
    }

    /** @throws NoSpaceException when no more content may be written */
    public void requireForContent() throws NoSpaceException {
        if (usable() < reserve) {
            throw new NoSpaceException();
        }
    }

    /** @throws ContentIOException caused by a {@link NoSpaceException} when nothing more may be changed */
    public void requireForChange() {
        if (!hasRoomForDatabase()) {
            throw new ContentIOException("The disk is full", new NoSpaceException());
        }
    }

    /** Whether the database can work. */
    private boolean hasRoomForDatabase() {
        return usable() >= reserve / 2;
    }

    /** Whether a database that a full disk has closed can be opened again, and will not close at its first change. */
    public boolean hasRoomToOpen() {
        return usable() >= Math.max(reserve / 2, LEAST_TO_OPEN);
    }
}
