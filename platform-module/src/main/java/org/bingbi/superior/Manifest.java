package org.bingbi.superior;

import java.time.Instant;
import java.util.List;

/**
 * What a sealed package holds, so that whoever receives it can check it without this software.
 *
 * @param format {@code bingbi-superior-1}
 * @param office that the recorder belongs to
 * @param making how many times a package was made of this entry, this one included
 * @param digest SHA-256 over form and evidence as submitted, see {@code Shown}
 */
record Manifest(
        String format,
        String office,
        Instant madeAt,
        int making,
        String recorder,
        String department,
        Instant submittedAt,
        String digest,
        List<File> files) {

    static final String FORMAT = "bingbi-superior-1";

    /**
     * One file of the package.
     *
     * @param path inside the package
     * @param originalName every character of the evidence's own name
     * @param asSubmitted whether the bytes packed are those that were measured when they came; null for what was made for the package
     */
    record File(
            String path,
            String originalName,
            String kind,
            String source,
            Instant obtainedAt,
            String evidenceForm,
            String type,
            long size,
            String sha256,
            String sm3,
            Boolean asSubmitted) {}
}
