package org.bingbi.desk;

import java.time.Instant;
import java.util.List;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.register.web.FormFields;

/** The versions of an entry's form, the oldest first, and what changed from each to the next. */
public record RevisionsJson(List<Revision> items, List<Difference> differences) {

    /**
     * A version.
     *
     * @param submittedAt null while the recorder is completing it
     * @param returned why it was given back (退回补正)
     * @param clock the time in which it was to be completed; null for the first
     */
    public record Revision(
            int revision, Instant submittedAt, FormFields form, DossierJson.Returned returned, ClockJson clock) {}

    /** From one version to the next. */
    public record Difference(int from, int to, List<Changed> fields, List<AddedEvidence> evidence) {}

    /**
     * A field that changed.
     *
     * @param parts what of a text changed; null for choices and times
     */
    public record Changed(String field, List<String> before, List<String> after, List<TextDifference.Part> parts) {}

    /** Evidence that came with or before the later version and after the earlier one. */
    public record AddedEvidence(String id, String name) {}
}
