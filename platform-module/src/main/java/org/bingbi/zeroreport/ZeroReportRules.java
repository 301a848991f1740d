package org.bingbi.zeroreport;

import java.util.Optional;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;

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

    /** What keeps its handler from having the discipline office confirm it. */
    static Optional<Problem> askDisciplineOffice(ZeroReport report) {
        return report.isConfirmed()
                ? Optional.of(Problem.at("", "zero.confirmed", report.caseNumber()))
                : Optional.empty();
    }

    /** What keeps its handler from noting the volume. */
    static Optional<Problem> fileIntoVolume(ZeroReport report, String volume, int longest) {
        if (volume.isBlank()) {
            return Optional.of(Problem.at("volumeNumber", "zero.required", ""));
        }
        int length = volume.codePointCount(0, volume.length());
        if (length > longest) {
            return Optional.of(Problem.at("volumeNumber", "zero.too-long", volume, length, longest));
        }
        if (!report.isConfirmed()) {
            return Optional.of(Problem.at("", "zero.not-confirmed", report.caseNumber()));
        }
        return report.volumeNumber()
                .filter(filed -> !filed.equals(volume))
                .map(filed -> Problem.at("volumeNumber", "zero.in-volume", volume, filed));
    }
}
