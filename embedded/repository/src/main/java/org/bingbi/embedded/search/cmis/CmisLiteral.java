package org.bingbi.embedded.search.cmis;

import java.math.BigDecimal;
import java.time.Instant;

/** A value written in a CMIS QL statement. */
public sealed interface CmisLiteral {

    /** A text, its escapes resolved. */
    record Text(String value) implements CmisLiteral {}

    /** A number. */
    record Numeric(BigDecimal value) implements CmisLiteral {}

    /** {@code TRUE} or {@code FALSE}. */
    record Truth(boolean value) implements CmisLiteral {}

    /** {@code TIMESTAMP '...'}: an instant. */
    record Timestamp(Instant value) implements CmisLiteral {}
}
