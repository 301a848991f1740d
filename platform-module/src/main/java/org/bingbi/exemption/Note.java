package org.bingbi.exemption;

import java.time.Instant;
import java.util.Optional;

/**
 * A note of the exemption guide, as its author reads it.
 *
 * @param authorName and {@code authorDepartment} as the organisation knew them when he concluded
 * @param concludedAt since when it is sealed; empty while it is open
 * @param digest SHA-256 of what is kept
 * @param holds whether it still is what was concluded
 * @param dossier id of the record begun from it, if that is still there
 */
public record Note(
        String id,
        NoteFields fields,
        String authorName,
        String authorDepartment,
        Instant createdAt,
        Instant modifiedAt,
        Optional<Instant> concludedAt,
        String digest,
        boolean holds,
        Optional<String> dossier) {

    public NoteState state() {
        return concludedAt.isPresent() ? NoteState.CONCLUDED : NoteState.OPEN;
    }
}
