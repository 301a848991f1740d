package org.bingbi.record.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.bingbi.evidence.EvidenceJson;
import org.bingbi.web.Reply;

/** An entry of the register as JSON, as far as the asker may see it. */
public record DossierJson(
        @JsonUnwrapped Summary summary,
        String etag,
        int revision,
        FormFields form,
        List<EvidenceJson> evidence,
        List<StepJson> steps,
        List<EarlierForm> earlierForms,
        String digest,
        Returned returned,
        ClockJson recordClock,
        @JsonUnwrapped SupplementsJson later,
        May may,
        String watermark)
        implements Reply.Tagged {

    /** A line of a list. */
    public record Summary(
            String id,
            String number,
            String status,
            String intervenerName,
            String intervenerOrganisation,
            String intervenerCategory,
            String caseName,
            String caseNumber,
            String recorderName,
            String recorderDepartment,
            Instant interventionAt,
            String interventionManner,
            List<String> behaviours,
            Instant submittedAt,
            Instant modifiedAt,
            boolean late,
            ClockJson clock) {}

    /** The form as it was before a return for completion. */
    public record EarlierForm(int revision, FormFields form) {}

    /** The last return for completion. */
    public record Returned(String by, Instant at, String reason) {}

    /** What the asker may do now; {@code sign} is the id of the step that waits for him. */
    public record May(
            boolean edit,
            boolean submit,
            boolean delete,
            boolean addEvidence,
            boolean makePackage,
            boolean askConsent,
            boolean withdrawConsent,
            boolean addRemark,
            boolean nameConflict,
            String sign) {}
}
