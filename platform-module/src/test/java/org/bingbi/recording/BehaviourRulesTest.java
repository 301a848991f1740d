package org.bingbi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.register.Behaviour.ARTICLE_10;
import static org.bingbi.register.Behaviour.ARTICLE_11_1;
import static org.bingbi.register.Behaviour.ARTICLE_11_3;
import static org.bingbi.register.Behaviour.ARTICLE_9;
import static org.bingbi.register.IntervenerCategory.OTHER_JUDICIAL_ORGAN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bingbi.deadline.StateCouncil;
import org.bingbi.organisation.Office;
import org.bingbi.register.Behaviour;
import org.bingbi.register.FormLimits;
import org.bingbi.register.Forms;
import org.bingbi.register.InstigatorRelation;
import org.bingbi.register.IntervenerCategory;
import org.bingbi.register.InterventionManner;
import org.bingbi.register.ProceduralInformation;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.ServiceStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What articles 8 to 11 ask for together: each row is one form, and the fields with what is wrong in them. */
class BehaviourRulesTest {

    private static final RegisterForm.Instigator NOBODY = Forms.WHOLE.behind();

    private final RecordRules rules =
            new RecordRules(new FormLimits(200, 20_000), StateCouncil.CALENDAR, Office.ORGANISATION, Office.NAMES);

    @Tag("article-8")
    @ParameterizedTest(name = "{0} behind, called {1} of {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ORGANISATION | -    | 县某局 | -",
                "ORGANISATION | -    | -     | behindOrganisation record.behind-organisation",
                "ORGANISATION | 杨某 | -     | behindOrganisation record.behind-organisation",
                "STAFF        | 某甲 | -     | -",
                "STAFF        | -    | 县某局 | behindName record.behind-name",
                "RELATIVE     | 某甲 | 县某局 | -",
                "RELATIVE     | -    | -     | behindName record.behind-name",
                "OTHER        | -    | -     | behindName record.behind-name",
                "-            | 某甲 | -     | behindRelation record.behind-relation",
                "-            | -    | 县某局 | behindRelation record.behind-relation",
                "-            | -    | -     | -"
            })
    void whoIsBehindIsNamedAsTheRelationAsks(
            InstigatorRelation relation, String name, String organisation, String expected) {
        assertThat(wrong(Forms.by(Forms.WHOLE.intervener(), behind(relation, name, organisation, ""))))
                .isEqualTo(rows(expected));
    }

    @Tag("article-8")
    @ParameterizedTest(name = "{0} with {1} behind: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "THROUGH_OTHERS | -        | behindRelation record.through-others",
                "THROUGH_OTHERS | STAFF    | -",
                "THROUGH_OTHERS | RELATIVE | -",
                "TELEPHONE      | -        | -"
            })
    void whoSendsAnotherIsBehindHim(InterventionManner manner, InstigatorRelation relation, String expected) {
        RegisterForm.Instigator behind = relation == null ? NOBODY : behind(relation, "某甲", "县某局", "");

        assertThat(wrong(Forms.classed(
                        Forms.by(Forms.WHOLE.intervener(), behind), manner, Set.of(ARTICLE_11_1), Set.of(), null)))
                .isEqualTo(rows(expected));
    }

    @Tag("article-11")
    @ParameterizedTest(name = "article 11 (3) with {0} behind: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-            | behindRelation record.article-11-3",
                "ORGANISATION | behindRelation record.article-11-3-organisation",
                "STAFF        | -",
                "RELATIVE     | -",
                "OTHER        | -"
            })
    void whoInstigatesIsNamed(InstigatorRelation relation, String expected) {
        RegisterForm.Instigator behind = relation == null ? NOBODY : behind(relation, "某甲", "县某局", "");

        assertThat(wrong(Forms.classed(
                        Forms.by(Forms.WHOLE.intervener(), behind),
                        InterventionManner.TELEPHONE,
                        Set.of(ARTICLE_11_3),
                        Set.of(),
                        null)))
                .isEqualTo(rows(expected));
    }

    @Tag("article-9")
    @ParameterizedTest(name = "article 9 by {0}: allowed {1}")
    @CsvSource({
        "OWN_STAFF, true",
        "SUPERIOR_PROCURATORATE, true",
        "LEADING_CADRE, false",
        "OTHER_JUDICIAL_ORGAN, false",
        "OTHER, false"
    })
    void article9IsOfTheOwnAndTheSuperiorProcuratorate(IntervenerCategory category, boolean allowed) {
        RegisterForm form = Forms.classed(
                Forms.by(Forms.intervener("某甲", category, ""), NOBODY),
                InterventionManner.TELEPHONE,
                Set.of(ARTICLE_9),
                Set.of(),
                null);

        assertThat(wrong(form)).isEqualTo(allowed ? List.of() : rows("behaviours record.article-9"));
    }

    @Tag("article-9")
    @ParameterizedTest
    @EnumSource(
            value = IntervenerCategory.class,
            names = {"LEADING_CADRE", "OTHER"})
    void article9IsAlsoOfAnOwnLeaderWhoIsChosenFromTheListOrStandsBehind(IntervenerCategory category) {
        RegisterForm himself = Forms.by(Forms.intervener("沈岚", category, "shenlan"), NOBODY);
        RegisterForm behindHisWife = Forms.by(
                Forms.intervener("某甲", category, ""), behind(InstigatorRelation.RELATIVE, "沈岚", null, "shenlan"));

        assertThat(Stream.of(himself, behindHisWife)
                        .map(form ->
                                Forms.classed(form, InterventionManner.TELEPHONE, Set.of(ARTICLE_9), Set.of(), null)))
                .allSatisfy(form -> assertThat(wrong(form)).isEmpty());
    }

    @Tag("article-10")
    @ParameterizedTest(name = "article 10 chosen {0}, information {1}, may apply {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "true  | CAUSE            | false | -",
                "true  | ACCEPTED_AT      | false | -",
                "true  | TIME_LIMIT       | false | -",
                "true  | DEPARTMENT       | false | -",
                "true  | PROGRESS         | false | -",
                "true  | RESULT           | false | -",
                "true  | COERCIVE_MEASURE | false | -",
                "true  | OTHER            | false | -",
                "true  | -                | false | proceduralInformation record.article-10-information",
                "true  | RESULT           | -     | askerMayApply record.article-10-asker",
                "true  | RESULT           | true  | askerMayApply record.article-10-exempt",
                "true  | -                | true  | proceduralInformation record.article-10-information; askerMayApply record.article-10-exempt",
                "true  | -                | -     | proceduralInformation record.article-10-information; askerMayApply record.article-10-asker",
                "false | RESULT           | false | proceduralInformation record.article-10-not-chosen",
                "false | -                | false | -",
                "false | -                | -     | -"
            })
    void article10SaysWhatWasAskedAndThatTheAskerHadNoRightToIt(
            boolean chosen, ProceduralInformation information, Boolean mayApply, String expected) {
        RegisterForm form = Forms.classed(
                Forms.WHOLE,
                InterventionManner.TELEPHONE,
                Set.of(chosen ? ARTICLE_10 : ARTICLE_11_1),
                information == null ? Set.of() : Set.of(information),
                mayApply);

        assertThat(wrong(form)).isEqualTo(rows(expected));
    }

    @Tag("article-11")
    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"ARTICLE_9", "ARTICLE_10", "ARTICLE_11_3"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOtherBehavioursAskForNothingMore(Behaviour behaviour) {
        assertThat(wrong(Forms.classed(Forms.WHOLE, InterventionManner.TELEPHONE, Set.of(behaviour), Set.of(), null)))
                .isEmpty();
    }

    @Tag("article-13")
    @ParameterizedTest(name = "{0}, {1}, {2} behind: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "沈岚 | -      | -        | behindNamesakes record.possible-colleague",
                "沈岚 | -      | 副检察长 | -",
                "沈岚 | 县某局 | 副检察长 | behindNamesakes record.possible-colleague",
                "沈岚 | 县某局 | 局长     | behindNamesakes record.possible-colleague",
                "某甲 | -      | 副检察长 | -"
            })
    void ofANamesakeBehindTheRecorderIsAsked(String name, String organisation, String post, String expected) {
        RegisterForm.Instigator behind = new RegisterForm.Instigator(
                name,
                organisation == null ? "" : organisation,
                post == null ? "" : post,
                Optional.of(InstigatorRelation.STAFF),
                "");

        assertThat(wrong(Forms.by(Forms.WHOLE.intervener(), behind))).isEqualTo(rows(expected));
    }

    @Tag("article-13")
    @ParameterizedTest(name = "{0} called 沈岚 and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LEADING_CADRE | 副检察长 | intervenerNamesakes record.possible-colleague",
                "LEADING_CADRE | 副局长   | intervenerNamesakes record.possible-colleague",
                "OWN_STAFF     | 副局长   | intervenerNamesakes record.possible-colleague",
                "OWN_STAFF     | 副检察长 | -",
                "OTHER         | 副检察长 | intervenerNamesakes record.possible-colleague"
            })
    void ofANamesakeTheRecorderIsAskedUnlessItIsCertain(IntervenerCategory category, String post, String expected) {
        RegisterForm.Intervener intervener = new RegisterForm.Intervener(
                "沈岚", "某单位", post, "", Optional.of(category), Optional.of(ServiceStatus.SERVING), "");

        assertThat(wrong(Forms.by(intervener, NOBODY))).isEqualTo(rows(expected));
    }

    @Tag("article-8")
    @ParameterizedTest
    @EnumSource(IntervenerCategory.class)
    void nobodyStandsBehindHimself(IntervenerCategory category) {
        assertThat(wrong(Forms.by(
                        Forms.intervener("沈岚", category, "shenlan"),
                        behind(InstigatorRelation.OTHER, "沈岚", "本院", "shenlan"))))
                .isEqualTo(rows("behindAccount record.behind-is-intervener"));
    }

    @Tag("article-7")
    @Test
    void allThatIsWrongIsNamedAtOnce() {
        RegisterForm form = Forms.classed(
                Forms.by(
                        Forms.intervener("", OTHER_JUDICIAL_ORGAN, "nobody"),
                        behind(InstigatorRelation.RELATIVE, null, null, "")),
                InterventionManner.TELEPHONE,
                Set.of(ARTICLE_9, ARTICLE_10),
                Set.of(),
                null);

        assertThat(wrong(form))
                .containsExactlyInAnyOrder(
                        "intervenerName record.required",
                        "intervenerAccount record.unknown-account",
                        "behindName record.behind-name",
                        "proceduralInformation record.article-10-information",
                        "askerMayApply record.article-10-asker");
    }

    private List<String> wrong(RegisterForm form) {
        return rules.problems(form, Forms.NOW).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static List<String> rows(String expected) {
        return expected == null
                ? List.of()
                : Arrays.stream(expected.split(";")).map(String::strip).collect(Collectors.toList());
    }

    private static RegisterForm.Instigator behind(
            InstigatorRelation relation, String name, String organisation, String account) {
        return new RegisterForm.Instigator(
                name == null ? "" : name,
                organisation == null ? "" : organisation,
                "",
                Optional.ofNullable(relation),
                account);
    }
}
