package org.bingbi.audit;

/**
 * Where a trail ends, kept on the dossier: so a missing last line is found too.
 *
 * @param digest of the last line; empty before the first
 */
public record TrailHead(int length, String digest) {

    public static final TrailHead NONE = new TrailHead(0, "");

    public static TrailHead of(TrailLine last) {
        return new TrailHead(last.index(), last.digest());
    }
}
