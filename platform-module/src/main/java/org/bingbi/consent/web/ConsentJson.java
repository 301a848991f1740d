package org.bingbi.consent.web;

import java.time.Instant;
import org.bingbi.deadline.web.ClockJson;

/** A request for consent to a late record as JSON: who asks and why, never of which entry (article 15). */
public record ConsentJson(
        String id,
        String recorderName,
        String recorderDepartment,
        String reason,
        String state,
        Instant askedAt,
        String askedOf,
        String delegateName,
        String decidedBy,
        Instant decidedAt,
        String words,
        ClockJson clock) {}
