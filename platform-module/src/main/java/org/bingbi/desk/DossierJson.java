package org.bingbi.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.evidence.EvidenceJson;
import org.bingbi.register.web.DossierSummary;
import org.bingbi.register.web.FormFields;
import org.bingbi.signature.web.StepJson;
import org.bingbi.web.Reply;

/** An entry of the register as JSON, as far as the asker may see it. */
public record DossierJson(
        @JsonUnwrapped DossierSummary summary,
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
