package org.bingbi.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bingbi.problem.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways through article 12: every exemption with every combination of answers, told by the article's own rule. */
@Tag("article-12")
class ExemptionGuideTest {

    /** How many conditions the article states for each, and whether it speaks of writing (last paragraph). */
    @ParameterizedTest(name = "{0} has {1} conditions, written form among them: {2}")
    @CsvSource({
        "ARTICLE_12_1, 4, false",
        "ARTICLE_12_2, 3, false",
        "ARTICLE_12_3, 5, true",
        "ARTICLE_12_4, 4, false",
        "ARTICLE_12_5, 5, true",
        "ARTICLE_12_6, 3, false",
        "ARTICLE_12_7, 2, false",
        "ARTICLE_12_8, 2, false",
        "ARTICLE_12_9, 3, false",
        "ARTICLE_12_10, 2, false",
        "NONE, 0, false"
    })
    void everyExemptionAsksForItsOwnConditions(Exemption exemption, int conditions, boolean writing) {
        assertThat(exemption.conditions()).hasSize(conditions).doesNotHaveDuplicates();
        assertThat(exemption.conditions().stream().anyMatch(ExemptionGuideTest::isOfForm))
                .isEqualTo(writing);
    }

    @Test
    void everyConditionBelongsToOneExemption() {
        assertThat(Stream.of(Exemption.values()).flatMap(exemption -> exemption.conditions().stream()))
                .containsExactlyInAnyOrder(Condition.values());
    }

    static Stream<Arguments> allPaths() {
        return Stream.of(Exemption.values()).flatMap(exemption -> combinations(exemption.conditions()).stream()
                .map(answers -> arguments(exemption, answers, outcome(exemption, answers))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("allPaths")
    void everyPathEndsWhereTheArticleSays(Exemption exemption, Map<Condition, Answer> answers, Outcome outcome) {
        Finding finding = ExemptionGuide.find(exemption, answers);

        assertThat(finding.outcome()).contains(outcome);
        assertThat(finding.open()).isEmpty();
        assertThat(finding.unmet())
                .allSatisfy(condition -> assertThat(answers.get(condition)).isNotEqualTo(condition.expected()));
    }

    static Stream<Arguments> halfWays() {
        return Stream.of(Exemption.values())
                .flatMap(exemption -> exemption.conditions().stream().map(open -> arguments(exemption, open)));
    }

    @ParameterizedTest(name = "{0} without an answer to {1}")
    @MethodSource("halfWays")
    void whatIsOpenKeepsTheAnswerOpenUnlessItNoLongerMatters(Exemption exemption, Condition open) {
        Map<Condition, Answer> answers = asExpected(exemption);
        answers.remove(open);

        Finding finding = ExemptionGuide.find(exemption, answers);
        assertThat(finding.outcome()).isEmpty();
        assertThat(finding.open()).containsExactly(open);
        assertThat(ExemptionGuide.problems(Optional.of(exemption), answers, "理由"))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("answers." + open, "exemption.not-answered"));

        exemption.conditions().stream()
                .filter(other -> other != open && !isOfForm(other))
                .forEach(failing -> {
                    Map<Condition, Answer> fails = new EnumMap<>(answers);
                    fails.put(failing, Answer.NO);
                    assertThat(ExemptionGuide.find(exemption, fails).outcome()).contains(Outcome.MUST_RECORD);
                    assertThat(ExemptionGuide.problems(Optional.of(exemption), fails, ""))
                            .isEmpty();
                });
    }

    @Test
    void whoChoosesNothingIsAskedToChoose() {
        assertThat(ExemptionGuide.problems(Optional.empty(), Map.of(), ""))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("exemption", "exemption.not-chosen"));
    }

    @ParameterizedTest
    @EnumSource(Exemption.class)
    void onlyTheTenthNeedsAReasonAndOnlyWhenItExempts(Exemption exemption) {
        boolean tenth = exemption == Exemption.ARTICLE_12_10;

        assertThat(ExemptionGuide.problems(Optional.of(exemption), asExpected(exemption), " "))
                .extracting(Problem::field)
                .isEqualTo(tenth ? List.of("reason") : List.of());
        assertThat(ExemptionGuide.problems(Optional.of(exemption), asExpected(exemption), "系礼节性拜访"))
                .isEmpty();
        if (tenth) {
            Map<Condition, Answer> fails = asExpected(exemption);
            fails.put(Condition.NO_BEHAVIOUR, Answer.NO);
            assertThat(ExemptionGuide.problems(Optional.of(exemption), fails, ""))
                    .isEmpty();
        }
    }

    @Test
    void anAnswerToWhatIsNotAskedIsNamed() {
        Map<Condition, Answer> answers = Map.of(
                Condition.GUIDING_FORM, Answer.NO,
                Condition.GUIDING_DUTY, Answer.ORAL,
                Condition.COLLEAGUE, Answer.YES,
                Condition.GUIDING_PERSON, Answer.YES);

        assertThat(ExemptionGuide.misplaced(Optional.of(Exemption.ARTICLE_12_3), answers))
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("answers.GUIDING_FORM", "exemption.no-option"),
                        tuple("answers.GUIDING_DUTY", "exemption.no-option"),
                        tuple("answers.COLLEAGUE", "exemption.not-asked"));
        assertThat(ExemptionGuide.misplaced(Optional.empty(), Map.of(Condition.COLLEAGUE, Answer.YES)))
                .hasSize(1);
    }

    /** The article's rule, said once more: all conditions, but writing, which (3) and (5) make up for by a note for the case file. */
    private static Outcome outcome(Exemption exemption, Map<Condition, Answer> answers) {
        boolean lacks = answers.containsValue(Answer.NO) || exemption == Exemption.NONE;
        if (lacks) {
            return Outcome.MUST_RECORD;
        }
        return answers.containsValue(Answer.ORAL) ? Outcome.NOTE_FOR_CASE_FILE : Outcome.NEED_NOT_RECORD;
    }

    private static List<Map<Condition, Answer>> combinations(List<Condition> conditions) {
        List<Map<Condition, Answer>> combinations = new ArrayList<>(List.of(new EnumMap<>(Condition.class)));
        for (Condition condition : conditions) {
            List<Map<Condition, Answer>> longer = new ArrayList<>();
            for (Map<Condition, Answer> shorter : combinations) {
                for (Answer option :
                        isOfForm(condition) ? List.of(Answer.WRITTEN, Answer.ORAL) : List.of(Answer.YES, Answer.NO)) {
                    Map<Condition, Answer> next = new EnumMap<>(shorter);
                    next.put(condition, option);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Map<Condition, Answer> asExpected(Exemption exemption) {
        Map<Condition, Answer> answers = new EnumMap<>(Condition.class);
        exemption
                .conditions()
                .forEach(condition -> answers.put(condition, isOfForm(condition) ? Answer.WRITTEN : Answer.YES));
        return answers;
    }

    private static boolean isOfForm(Condition condition) {
        return condition == Condition.GUIDING_FORM || condition == Condition.CONSULTED_FORM;
    }
}
