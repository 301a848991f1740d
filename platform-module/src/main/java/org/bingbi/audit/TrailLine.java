package org.bingbi.audit;

import java.time.Instant;
import java.util.List;
import org.bingbi.support.Canonical;
import org.bingbi.support.ContentDigests;

/**
 * One line of a dossier's trail: who did what, when and from where (article 5). Its digest covers the line before.
 *
 * @param index from 1
 * @param actor account of who acted; the system where the register itself did
 * @param at the server's time, to the millisecond
 * @param origin from where the request came, as far as known
 * @param subject the id of the node concerned, where there is one
 * @param detail what else is to know, never a passage of the form
 * @param previous the digest of the line before; empty on the first
 * @param digest SHA-256 over all of these, lower-case hex
 */
public record TrailLine(
        int index,
        TrailAct act,
        String actor,
        String actorName,
        Instant at,
        String origin,
        String subject,
        String detail,
        String previous,
        String digest) {

    /** The line that follows. */
    public static TrailLine after(
            TrailHead head,
            TrailAct act,
            String actor,
            String actorName,
            Instant at,
            String origin,
            String subject,
            String detail) {
        TrailLine open =
                new TrailLine(head.length() + 1, act, actor, actorName, at, origin, subject, detail, head.digest(), "");
        return new TrailLine(
                open.index, act, actor, actorName, at, origin, subject, detail, open.previous, open.computed());
    }

    /** Whether the line says what it said when it was written. */
    public boolean holds() {
        return computed().equals(digest);
    }

    private String computed() {
        return ContentDigests.of(Canonical.bytes(List.of(
                        "bingbi-trail-1",
                        String.valueOf(index),
                        act.name(),
                        actor,
                        actorName,
                        String.valueOf(at.toEpochMilli()),
                        origin,
                        subject,
                        detail,
                        previous)))
                .sha256();
    }
}
