package org.bingbi.exemption.web;

import java.util.Optional;
import org.bingbi.exemption.NoteFields;
import org.bingbi.problem.Problem;
import org.bingbi.register.web.FormChecks;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Request;

/** What a client sends of a note, checked against guide and model before it is kept. */
public final class NoteBody {

    private final FormChecks checks;
    private final int longestReason;

    /** @param longestReason in characters */
    public NoteBody(FormChecks checks, int longestReason) {
        this.checks = checks;
        this.longestReason = longestReason;
    }

    NoteFields of(Request request) {
        return checked(request.json(NoteFields.class, BodyLimit.FORM));
    }

    Optional<NoteFields> ifAny(Request request) {
        return request.optionalJson(NoteFields.class, BodyLimit.FORM).map(this::checked);
    }

    private NoteFields checked(NoteFields fields) {
        fields.checked();
        String reason = fields.reason() == null ? "" : fields.reason();
        int length = reason.codePointCount(0, reason.length());
        if (length > longestReason) {
            throw HttpProblem.invalid(Problem.at("reason", "text-too-long", reason, longestReason, length));
        }
        if (fields.event() != null) {
            checks.check(fields.event().toProperties());
        }
        return fields;
    }
}
