package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bingbi.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Sample(String text, Integer number, Boolean yes, Instant at, LocalDate day, List<String> many) {}

    @Test
    void timesAreReadWithAnyOffsetAndWrittenInUtc() {
        Sample sample = read("{\"at\":\"2026-11-23T09:30:00+08:00\",\"day\":\"2026-11-23\"}");

        assertThat(sample.at()).isEqualTo("2026-11-23T01:30:00Z");
        assertThat(new String(Json.write(sample), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-11-23T01:30:00Z\",\"day\":\"2026-11-23\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"txt\":\"a\"} | txt | json-unknown-field",
                "{\"text\":1} | text | json-wrong-value",
                "{\"text\":true} | text | json-wrong-value",
                "{\"text\":{}} | text | json-wrong-type",
                "{\"number\":\"1\"} | number | json-wrong-value",
                "{\"number\":1.5} | number | json-wrong-value",
                "{\"yes\":\"true\"} | yes | json-wrong-value",
                "{\"at\":\"yesterday\"} | at | json-wrong-value",
                "{\"at\":\"+99999-01-01T00:00:00Z\"} | at | json-wrong-value",
                "{\"at\":5} | at | json-wrong-type",
                "{\"day\":\"2026-02-30\"} | day | json-wrong-value",
                "{\"many\":[\"a\",5]} | many[1] | json-wrong-value",
                "{\"many\":\"a\"} | many | json-wrong-type"
            })
    void whatIsWrongIsNamed(String json, String field, String code) {
        assertThat(problem(json)).extracting(Problem::field).isEqualTo(field);
        assertThat(problem(json).code()).startsWith(code.substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "null",
                "{} {}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "\"text\"",
                "{\"text\":\"\u0001\"}"
            })
    void whatIsNoSingleObjectIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.status())
                        .isEqualTo(400));
    }

    @Test
    void everyTextThatCannotBeStoredIsNamedAtOnceWithTheCharactersNumber() {
        String escaped =
                "{\"text\":\"a\\u0000b\",\"number\":1,\"yes\":true,\"many\":[\"good\",\"a\\ud800\",\"\\ufffe\"]}";

        assertThat(problems(escaped))
                .extracting(Problem::field, Problem::code, Problem::value)
                .containsExactly(
                        tuple("text", "character-unstorable", "U+0000"),
                        tuple("many[1]", "character-unstorable", "U+D800"),
                        tuple("many[2]", "character-unstorable", "U+FFFE"));
    }

    /** An answer that names what was wrong is JSON itself. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"a\\ud800\":1}", "{\"at\":\"\\udc00\"}"})
    void aRefusalCanAlwaysBeWritten(String json) {
        Problem refused = problem(json);

        assertThat(new String(Json.write(refused), StandardCharsets.UTF_8)).containsAnyOf("U+D800", "U+DC00");
    }

    @Test
    void deepNestingIsRefusedBeforeItHurts() {
        String deep = "{\"many\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void everyPlaneOfUnicodeSurvives() {
        String text = "𠮷野家 𝄞 😀 \uD83C\uDFF4 ０ あ ع";

        Sample sample = new Sample(text, null, null, null, null, null);

        assertThat(Json.read(Json.write(sample), Sample.class)).isEqualTo(sample);
    }

    private static Problem problem(String json) {
        return problems(json).get(0);
    }

    private static List<Problem> problems(String json) {
        return assertThatThrownBy(() -> read(json))
                .asInstanceOf(type(HttpProblem.class))
                .actual()
                .problems();
    }

    private static Sample read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Sample.class);
    }
}
