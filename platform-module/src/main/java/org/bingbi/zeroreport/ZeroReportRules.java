package org.bingbi.zeroreport;

import java.util.Optional;
import org.bingbi.organisation.Person;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/** Who may do what with a zero report, and when. */
final class ZeroReportRules {

    private ZeroReportRules() {}

    /** Whether the report is put to this person, confirmed or not; to anybody else it does not exist. */
    static boolean isPutTo(ZeroReport report, Person person) {
        return report.awaitsOffice()
                ? person.isOfDisciplineOffice()
                : report.confirmer().equals(person.account());
    }

    static boolean isOf(ZeroReport report, Person person) {
        return report.reporter().equals(person.account());
    }

    /** What keeps the one it is put to from confirming it. */
    static Optional<Problem> confirm(ZeroReport report, Person confirmer) {
        return isOf(report, confirmer)
                ? Optional.of(Problem.at("ids", "zero.own-report", report.caseNumber()))
                : Optional.empty();
    }

    /** @throws OvertakenException when it is confirmed already */
    static void askDisciplineOffice(ZeroReport report) {
        if (report.isConfirmed()) {
            throw new OvertakenException(Problem.at("", "zero.confirmed", report.caseNumber()));
        }
    }

    /**
     * Whether its handler may note this volume.
     *
     * @throws RefusedException when the volume is missing or too long
     * @throws OvertakenException when the report is not confirmed, or stands in another volume
     */
    static void fileIntoVolume(ZeroReport report, String volume, int longest) {
        if (volume.isBlank()) {
            throw new RefusedException(Problem.at("volumeNumber", "zero.required", ""));
        }
        int length = volume.codePointCount(0, volume.length());
        if (length > longest) {
            throw new RefusedException(Problem.at("volumeNumber", "zero.too-long", volume, length, longest));
        }
        if (!report.isConfirmed()) {
            throw new OvertakenException(Problem.at("", "zero.not-confirmed", report.caseNumber()));
        }
        report.volumeNumber().filter(filed -> !filed.equals(volume)).ifPresent(filed -> {
            throw new OvertakenException(Problem.at("volumeNumber", "zero.in-volume", volume, filed));
        });
    }
}
