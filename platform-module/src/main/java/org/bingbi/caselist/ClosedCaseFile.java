package org.bingbi.caselist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bingbi.filing.ClosedCase;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/** Reads the list of closed cases that the case system writes: CSV or XLSX, told apart by the bytes and not by the name. */
public final class ClosedCaseFile {

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};

    private ClosedCaseFile() {}

    /**
     * The cases of the file.
     *
     * @param organisation who may be a handler
     * @param today by the office's calendar: nothing is closed later
     * @throws RefusedException with what is wrong, line by line; then nothing of the file is taken
     */
    public static List<ClosedCase> read(byte[] file, FileLimits limits, Organisation organisation, LocalDate today) {
        return read(file, limits, organisation, organisation::person, today);
    }

    /** @param handlers who has an account, in whatever case the repository takes it */
    static List<ClosedCase> read(
            byte[] file,
            FileLimits limits,
            Organisation organisation,
            Function<String, Optional<Person>> handlers,
            LocalDate today) {
        if (file.length > limits.bytes()) {
            throw new RefusedException(
                    Problem.at("file", "cases.too-large", String.valueOf(file.length), limits.bytes()));
        }
        return new ClosedCaseCheck(organisation, handlers, today).cases(rows(file, limits));
    }

    private static List<Row> rows(byte[] file, FileLimits limits) {
        if (beginsWith(file, ZIP)) {
            return XlsxTable.read(file, limits);
        }
        if (beginsWith(file, OLD_OFFICE)) {
            throw new RefusedException(Problem.at("file", "cases.old-office", ""));
        }
        return CsvTable.read(file, limits);
    }

    private static boolean beginsWith(byte[] file, int[] wanted) {
        for (int at = 0; at < wanted.length; at++) {
            if (at >= file.length || (file[at] & 0xff) != wanted[at]) {
                return false;
            }
        }
        return true;
    }
}
