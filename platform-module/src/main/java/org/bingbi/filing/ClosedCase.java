package org.bingbi.filing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case that the case system says is closed.
 *
 * @param handler account of the one who handled it (承办人)
 * @param department code of the handling department
 * @param acceptedOn day of acceptance, where the list tells it
 * @param closedOn day of closing (办结日期), by the calendar of Asia/Shanghai
 */
public record ClosedCase(
        String number,
        String name,
        String cause,
        String handler,
        String department,
        Optional<LocalDate> acceptedOn,
        LocalDate closedOn,
        String stage) {

    public CaseKey key() {
        return CaseKey.ofNumber(number);
    }
}
