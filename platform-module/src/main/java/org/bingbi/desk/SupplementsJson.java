package org.bingbi.desk;

import java.time.Instant;
import java.util.List;
import org.bingbi.consent.web.ConsentJson;
import org.bingbi.register.web.RemarkJson;
import org.bingbi.routing.web.NamedColleagueJson;

/**
 * What came to an entry beside its form: consent to a late record, remarks, conflicts.
 *
 * @param namesakes of whom the caller is asked whether they are meant (articles 8 and 13)
 */
public record SupplementsJson(
        LateConsentJson lateConsent,
        List<RemarkJson> remarks,
        List<ConflictJson> conflicts,
        List<NamedColleagueJson> namesakes) {

    /**
     * Article 7.
     *
     * @param needed whether the draft needs somebody's consent before it is submitted
     * @param stands whether it has it, or needs none
     * @param askFrom name of who is to be asked; null when nobody inside is
     * @param askReason why just him, in words
     * @param request the newest request, for the recorder and who was asked
     */
    public record LateConsentJson(
            boolean needed, boolean stands, String askFrom, String askReason, ConsentJson request) {}

    /** Somebody turned out to be concerned, or stepped back (article 13). */
    public record ConflictJson(String id, String kind, String name, String reason, String by, Instant at) {}
}
