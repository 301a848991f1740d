package org.bingbi.signature.web;

import java.time.Instant;
import org.bingbi.deadline.web.ClockJson;

/** A column of the form to be signed, as JSON. What it says of the entry is there in lists only. */
public record StepJson(
        String id,
        String dossierId,
        String number,
        String caseName,
        String recorderName,
        String intervenerName,
        String role,
        String state,
        int revision,
        String signerName,
        String delegateName,
        String signerReason,
        String absentUntil,
        String opinion,
        String signedBy,
        Instant signedAt,
        Boolean holds,
        ClockJson clock) {}
