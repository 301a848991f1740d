package org.bingbi.zeroreport;

import java.time.Instant;
import java.util.Optional;

/**
 * A zero report (零报告): its handler says that nobody interfered in a case (article 16).
 *
 * @param reporter account of the handler
 * @param reporterDepartment code of his department when he reported
 * @param confirmer account of the one who confirms, or {@link #OFFICE}
 * @param confirmedBy name of the one who did
 * @param volumeNumber the volume of the case in which it was filed (随案入卷)
 */
public record ZeroReport(
        String caseNumber,
        String caseName,
        String reporter,
        String reporterName,
        String reporterDepartment,
        Instant reportedAt,
        ConfirmBy confirmBy,
        Confirmation confirmation,
        String confirmer,
        Optional<String> confirmedBy,
        Optional<Instant> confirmedAt,
        Optional<String> volumeNumber,
        Optional<Instant> volumeAt) {

    /** Stands for the discipline office as such. */
    public static final String OFFICE = "DISCIPLINE_OFFICE";

    public boolean isConfirmed() {
        return confirmation == Confirmation.CONFIRMED;
    }

    public boolean awaitsOffice() {
        return confirmer.equals(OFFICE);
    }
}
