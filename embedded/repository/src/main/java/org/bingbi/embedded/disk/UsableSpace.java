package org.bingbi.embedded.disk;

import java.io.File;

/** How much may still be written where a folder lies. */
@FunctionalInterface
public interface UsableSpace {

    /** What the system says; of a folder that is still to be made, where its nearest parent lies. */
    UsableSpace OF_THE_SYSTEM = folder -> {
        File existing = folder.getAbsoluteFile();
        while (!existing.exists() && existing.getParentFile() != null) {
            existing = existing.getParentFile();
        }
        return existing.getUsableSpace();
    };

    /** In bytes. */
    long of(File folder);
}
