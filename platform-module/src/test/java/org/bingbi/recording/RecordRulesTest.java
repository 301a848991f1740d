package org.bingbi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bingbi.deadline.StateCouncil;
import org.bingbi.organisation.Office;
import org.bingbi.problem.Problem;
import org.bingbi.register.FormLimits;
import org.bingbi.register.Forms;
import org.bingbi.register.InstigatorRelation;
import org.bingbi.register.IntervenerCategory;
import org.bingbi.register.RecordingPeriod;
import org.bingbi.register.RegisterForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    private static final RegisterForm.Instigator NOBODY_BEHIND = Forms.WHOLE.behind();

    private final RecordingPeriod period = new RecordingPeriod(StateCouncil.CALENDAR);
    private final RecordRules rules =
            new RecordRules(new FormLimits(20, 100), StateCouncil.CALENDAR, Office.ORGANISATION, Office.NAMES);

    @Test
    @Tag("article-7")
    void aWholeFormMayBeSubmitted() {
        assertThat(problems(Forms.WHOLE)).isEmpty();
        assertThat(period.isMissed(Forms.WHOLE, Forms.NOW)).isFalse();
    }

    @Test
    @Tag("article-7")
    void everythingMissingIsNamedInOneAnswer() {
        assertThat(problems(Forms.EMPTY))
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("record.required"))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "intervenerName",
                        "intervenerOrganisation",
                        "intervenerPost",
                        "intervenerCategory",
                        "recorderName",
                        "recorderDepartment",
                        "recorderPost",
                        "interventionKind",
                        "interventionAt",
                        "interventionPlace",
                        "interventionManner",
                        "interventionContent",
                        "behaviours");
    }

    @Test
    @Tag("article-7")
    void blanksAreNothing() {
        assertThat(problems(Forms.saying("  \n "))).extracting(Problem::field).containsExactly("interventionContent");
    }

    @Test
    @Tag("article-7")
    void anEventInTheFutureIsRefused() {
        assertThat(problems(Forms.at(Forms.NOW.plusSeconds(1), "")))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("interventionAt", "record.future"));
    }

    @Test
    @Tag("article-7")
    void aLateRecordNeedsAReason() {
        RegisterForm late = Forms.at(Forms.NOW.minus(Duration.ofDays(10)), "");

        assertThat(period.isMissed(late, Forms.NOW)).isTrue();
        assertThat(problems(late))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("lateReason", "record.late"));
        assertThat(problems(Forms.at(Forms.NOW.minus(Duration.ofDays(10)), "出差在外")))
                .isEmpty();
    }

    @Test
    @Tag("article-8")
    void anOrganisationBehindIsNamedAndALeaderBehindToo() {
        assertThat(problemsBehind(
                        new RegisterForm.Instigator("", "", "", Optional.of(InstigatorRelation.ORGANISATION), "")))
                .containsExactly(tuple("behindOrganisation", "record.behind-organisation"));
        assertThat(problemsBehind(
                        new RegisterForm.Instigator("", "某局", "", Optional.of(InstigatorRelation.RELATIVE), "")))
                .containsExactly(tuple("behindName", "record.behind-name"));
        assertThat(problemsBehind(new RegisterForm.Instigator("某", "", "", Optional.empty(), "")))
                .containsExactly(tuple("behindRelation", "record.behind-relation"));
        assertThat(problemsBehind(
                        new RegisterForm.Instigator("", "某局", "", Optional.of(InstigatorRelation.ORGANISATION), "")))
                .isEmpty();
    }

    @Test
    @Tag("article-13")
    void nobodyRecordsAboutHimself() {
        assertThat(problems(Forms.by(Forms.intervener("李明", IntervenerCategory.OWN_STAFF, "liming"), NOBODY_BEHIND)))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("intervenerAccount", "record.about-oneself"));
    }

    @Test
    @Tag("article-13")
    void ofANamesakeTheRecorderSaysWhetherItIsThatPerson() {
        for (IntervenerCategory category :
                List.of(IntervenerCategory.OWN_STAFF, IntervenerCategory.LEADING_CADRE, IntervenerCategory.OTHER)) {
            assertThat(problems(Forms.by(Forms.intervener("钱 进", category, ""), NOBODY_BEHIND)))
                    .extracting(Problem::field, Problem::code, Problem::arguments)
                    .containsExactly(tuple(
                            "intervenerNamesakes", "record.possible-colleague", List.of("钱进（第一检察部，主任）", "qianjin")));
        }
        assertThat(problems(Forms.by(Forms.intervener("钱 进", IntervenerCategory.OTHER, "qianjin"), NOBODY_BEHIND)))
                .isEmpty();
        assertThat(problems(Forms.by(Forms.intervener("退休的某", IntervenerCategory.OWN_STAFF, ""), NOBODY_BEHIND)))
                .isEmpty();
        assertThat(problems(Forms.by(Forms.intervener("某", IntervenerCategory.OTHER, "nobody"), NOBODY_BEHIND)))
                .extracting(Problem::code)
                .containsExactly("record.unknown-account");
    }

    @Test
    void lengthsAreCountedInCharactersWhateverThePlane() {
        assertThat(problems(Forms.saying("𠀀".repeat(100)))).isEmpty();
        assertThat(problems(Forms.saying("𠀀".repeat(101))))
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("interventionContent", "record.too-long"));
    }

    private List<org.assertj.core.groups.Tuple> problemsBehind(RegisterForm.Instigator behind) {
        return problems(Forms.by(Forms.WHOLE.intervener(), behind)).stream()
                .map(problem -> tuple(problem.field(), problem.code()))
                .toList();
    }

    private List<Problem> problems(RegisterForm form) {
        return rules.problems(form, Forms.NOW);
    }
}
