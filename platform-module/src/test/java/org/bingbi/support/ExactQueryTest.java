package org.bingbi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExactQueryTest {

    @Test
    void aTextCannotLeaveItsLiteral() {
        assertThat(ExactQuery.literal("x' OR '1'='1 \\")).isEqualTo("'x\\' OR \\'1\\'=\\'1 \\\\'");
    }

    @Test
    void patternsAreTakenAtTheirWord() {
        assertThat(ExactQuery.containing("50%_'\\")).isEqualTo("'%50\\%\\_\\'\\\\%'");
    }

    @Test
    void instantsHaveMillisecondsAndZone() {
        assertThat(ExactQuery.literal(Instant.parse("2026-01-15T00:00:00Z")))
                .isEqualTo("TIMESTAMP '2026-01-15T00:00:00.000Z'");
    }
}
