package org.bingbi.register;

import java.util.Comparator;

/**
 * One piece of evidence as a signature covers it (article 14).
 *
 * @param id the node's id
 * @param name the name under which the file came
 * @param kind one of article 6
 * @param sha256 of the bytes, lower-case hex
 * @param sm3 of the bytes, lower-case hex
 */
public record EvidenceDigest(
        String id,
        String name,
        String kind,
        String source,
        String obtainedAt,
        String form,
        long size,
        String sha256,
        String sm3)
        implements Comparable<EvidenceDigest> {

    @Override
    public int compareTo(EvidenceDigest other) {
        return Comparator.comparing(EvidenceDigest::id).compare(this, other);
    }
}
