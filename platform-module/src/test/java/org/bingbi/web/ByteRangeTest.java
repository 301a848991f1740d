package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,9", "bytes=90-,90,99", "bytes=90-500,90,99", "bytes=-10,90,99", "bytes=-500,0,99"})
    void aRangeIsCutToTheSize(String header, long first, long last) {
        assertThat(ByteRange.of(Optional.of(header), 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lines=0-9", "bytes=0-9,20-29", "bytes=9-0", "bytes=-", "bytes=a-b"})
    void whatIsNoSingleRangeIsAnsweredWithTheWhole(String header) {
        assertThat(ByteRange.of(Optional.of(header), 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void aRangeOutsideIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.of(Optional.of(header), 100))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(416));
    }
}
