package org.bingbi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTellerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final StoryTeller teller = new StoryTeller(1, NOW);

    @Test
    void theSameSeedTellsTheSameStoryToTheByte() {
        Story story = teller.story(7, 4, 20_000);
        Story again = new StoryTeller(1, NOW).story(7, 4, 20_000);

        assertThat(again.fields()).isEqualTo(story.fields());
        assertThat(again.evidence()).usingRecursiveComparison().isEqualTo(story.evidence());
    }

    @Test
    void anotherSeedTellsAnother() {
        assertThat(new StoryTeller(2, NOW).story(7, 0, 0).fields())
                .isNotEqualTo(teller.story(7, 0, 0).fields());
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(IntStream.range(0, 500).mapToObj(index -> teller.story(index, 0, 0)))
                .allSatisfy(story ->
                        assertThat((Date) story.fields().get("interventionAt")).isBefore(Date.from(NOW)));
    }

    @Test
    void onlyHandlersRecord() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(index -> teller.story(index, 0, 0).recorder()))
                .containsOnly("liming", "zhaomin", "sunli");
    }

    @Test
    void everyCaseHasANumberOfItsOwn() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(index -> teller.story(index, 0, 0).fields().get("caseNumber")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, 300_000})
    void evidenceHasAboutTheSizeAskedFor(int bytes) {
        assertThat(teller.story(1, 4, bytes).evidence()).hasSize(4).allSatisfy(file -> assertThat(file.bytes().length)
                .isCloseTo(bytes, Percentage.withPercentage(25)));
    }
}
