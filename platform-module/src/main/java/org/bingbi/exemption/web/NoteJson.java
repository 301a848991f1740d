package org.bingbi.exemption.web;

import java.time.Instant;
import java.util.List;
import org.bingbi.exemption.NoteFields;
import org.bingbi.web.Reply;

/** A note of the exemption guide as JSON, for its author. */
public record NoteJson(
        String id,
        String state,
        String etag,
        NoteFields fields,
        String authorName,
        String authorDepartment,
        FindingJson finding,
        Instant createdAt,
        Instant modifiedAt,
        Instant concludedAt,
        Boolean holds,
        String dossierId,
        May may,
        String watermark)
        implements Reply.Tagged {

    /** Where the answers lead. */
    public record FindingJson(String outcome, List<String> open, List<String> unmet, String text) {}

    /** What its author may do now. */
    public record May(boolean edit, boolean conclude, boolean delete, boolean print, boolean record) {}

    /** A line of the list. */
    public record Summary(
            String id,
            String state,
            String exemption,
            String outcome,
            String intervenerName,
            String caseName,
            String caseNumber,
            Instant interventionAt,
            Instant createdAt,
            Instant concludedAt,
            String dossierId) {}
}
