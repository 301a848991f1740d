package org.bingbi.register.web;

import java.time.Instant;
import java.util.List;
import org.bingbi.deadline.web.ClockJson;

/** An entry as a line of a list. Times are instants. */
public record DossierSummary(
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
