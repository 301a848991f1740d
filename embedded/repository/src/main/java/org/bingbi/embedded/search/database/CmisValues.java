package org.bingbi.embedded.search.database;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.cmis.CmisColumn;
import org.bingbi.embedded.search.cmis.CmisLiteral;

/** Brings the literals of a statement into the form in which the database holds values. */
final class CmisValues {

    private CmisValues() {}

    static Object of(CmisColumn column, ValueKind kind, CmisLiteral literal) {
        try {
            return switch (kind) {
                case WHOLE_NUMBER -> wholeNumber(literal);
                case DECIMAL -> decimal(literal);
                case INSTANT -> milliseconds(literal);
                case TRUTH -> truth(literal);
                default -> text(literal);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException | ClassCastException e) {
            throw new CmisInvalidArgumentException(
                    column.written() + " cannot be compared with such a literal: it holds values of the kind "
                            + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    e);
        }
    }

    static String text(CmisLiteral literal) {
        if (literal instanceof CmisLiteral.Text text) {
            return text.value();
        }
        if (literal instanceof CmisLiteral.Numeric number) {
            return number.value().toPlainString();
        }
        if (literal instanceof CmisLiteral.Timestamp timestamp) {
            return timestamp.value().toString();
        }
        return Boolean.toString(((CmisLiteral.Truth) literal).value());
    }

    private static Long wholeNumber(CmisLiteral literal) {
        return literal instanceof CmisLiteral.Text text
                ? Long.valueOf(text.value())
                : Long.valueOf(((CmisLiteral.Numeric) literal).value().longValueExact());
    }

    private static Double decimal(CmisLiteral literal) {
        return literal instanceof CmisLiteral.Text text
                ? Double.valueOf(text.value())
                : Double.valueOf(((CmisLiteral.Numeric) literal).value().doubleValue());
    }

    private static Long milliseconds(CmisLiteral literal) {
        return literal instanceof CmisLiteral.Text text
                ? OffsetDateTime.parse(text.value()).toInstant().toEpochMilli()
                : ((CmisLiteral.Timestamp) literal).value().toEpochMilli();
    }

    private static Boolean truth(CmisLiteral literal) {
        if (literal instanceof CmisLiteral.Text text) {
            if (!text.value().equalsIgnoreCase("true") && !text.value().equalsIgnoreCase("false")) {
                throw new NumberFormatException("neither true nor false");
            }
            return Boolean.valueOf(text.value());
        }
        return ((CmisLiteral.Truth) literal).value();
    }
}
