package org.bingbi.zeroreport.web;

import java.time.Instant;
import org.bingbi.zeroreport.ConfirmBy;
import org.bingbi.zeroreport.Confirmation;

/** A zero report as its parties see it; {@code superseded} only for those who may read that record. */
record ZeroReportJson(
        String id,
        String caseNumber,
        String caseName,
        String reporter,
        String reporterName,
        String departmentName,
        Instant reportedAt,
        Confirmation state,
        ConfirmBy confirmBy,
        String confirmerName,
        Instant confirmedAt,
        String volumeNumber,
        Instant volumeAt,
        Superseded superseded,
        May may) {

    /** The record that took its place. */
    record Superseded(String dossierId, String number, Instant at) {}

    /** What the asker may do with it now. */
    record May(boolean confirm, boolean askDisciplineOffice, boolean fileIntoVolume) {}
}
