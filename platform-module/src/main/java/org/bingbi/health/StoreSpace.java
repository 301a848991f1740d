package org.bingbi.health;

import java.io.File;
import org.alfresco.repo.content.ContentStore;
import org.bingbi.web.HttpProblem;

/** The room that the content store has besides its reserve: a database that meets a full disk stops, and takes the register with it. */
public final class StoreSpace {

    private static final long MEBIBYTE = 1 << 20;

    private final ContentStore store;
    private final long reserve;

    /** @param mebibytes that are kept free; 0 for none */
    public StoreSpace(ContentStore store, long mebibytes) {
        this.store = store;
        this.reserve = mebibytes * MEBIBYTE;
    }

    /** Throws the 507 problem when so many bytes more would touch the reserve. */
    public void require(long bytes) {
        if (isKnown() && usable() - reserve < bytes) {
            throw HttpProblem.noSpace();
        }
    }

    /** A store that is no file system does not tell, and may take any amount. */
    boolean isKnown() {
        return store.getSpaceFree() >= 0;
    }

    boolean isAboveReserve() {
        return usable() >= reserve;
    }

    /** What the store calls free may hold what a file system keeps for its superuser. */
    private long usable() {
        File folder = new File(store.getRootLocation());
        return folder.isDirectory() ? Math.min(store.getSpaceFree(), folder.getUsableSpace()) : store.getSpaceFree();
    }
}
