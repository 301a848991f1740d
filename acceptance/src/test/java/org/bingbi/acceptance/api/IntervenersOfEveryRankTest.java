package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bingbi.acceptance.api.OutsidersTest.Attempt;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Article 15 where rank or group would let somebody in: the intervener as head of the recorder's department, as discipline officer, as
 * supervising leader, as head of the discipline office, as chief procurator, and the administrator before any entry.
 */
@Tag("article-13")
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntervenersOfEveryRankTest {

    private static final String ADMINISTRATOR = "admin";
    private static final String UNUSED = UUID.randomUUID().toString();
    private static final int SAMPLES = 61;

    /** Who intervened, who has signed by then, and for whom nothing of it exists. */
    private enum Standing {
        DEPARTMENT_HEAD("qianjin", List.of(), "qianjin", ADMINISTRATOR, "zhaomin", "wuqiang", "chuwen", "fengliang"),
        DISCIPLINE_OFFICER("wangfang", List.of("qianjin"), "wangfang", ADMINISTRATOR, "guping", "chenjing"),
        SUPERVISING_LEADER("shenlan", List.of("qianjin"), "shenlan", ADMINISTRATOR, "guping", "weiguo"),
        HEAD_OF_THE_DISCIPLINE_OFFICE("zhengyan", List.of("qianjin"), "zhengyan", ADMINISTRATOR, "wuqiang"),
        CHIEF_PROCURATOR("zhouzheng", List.of("qianjin"), "zhouzheng", ADMINISTRATOR, "chuwen");

        private final String intervener;
        private final List<String> signedBy;
        private final List<String> outsiders;

        Standing(String intervener, List<String> signedBy, String... outsiders) {
            this.intervener = intervener;
            this.signedBy = signedBy;
            this.outsiders = List.of(outsiders);
        }
    }

    /** An entry, and what each outsider's lists showed just before and just after there was one. */
    private record Known(
            Entry entry,
            String file,
            String step,
            String caseNumber,
            Map<String, String> before,
            Map<String, String> after) {}

    private final Bingbi bingbi;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<Standing, Known> entries = new LinkedHashMap<>();

    IntervenersOfEveryRankTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void oneEntryAboutEach() {
        Optional<Visitor> administrator = bingbi.administrator();
        assumeTrue(administrator.isPresent(), "The administrator's password of this server is not known");
        visitors.put(ADMINISTRATOR, administrator.get());
        for (Standing standing : Standing.values()) {
            Map<String, String> before = shownToAll(standing.outsiders);
            String caseNumber = "东检密〔2026〕" + UUID.randomUUID();
            Entry entry = Entry.by(bingbi, "liming")
                    .with("intervenerName", "本院某人")
                    .with("intervenerCategory", "OWN_STAFF")
                    .with("intervenerAccount", standing.intervener)
                    .with("caseNumber", caseNumber)
                    .with(Sample.CHAT)
                    .submitted();
            standing.signedBy.forEach(signer -> entry.signedBy(signer, "属实。"));
            String step =
                    entry.readBy("liming").path("steps").path(0).path("id").asText();
            entries.put(
                    standing,
                    new Known(
                            entry,
                            entry.evidenceId(Sample.CHAT),
                            step,
                            caseNumber,
                            before,
                            shownToAll(standing.outsiders)));
        }
    }

    static Stream<Arguments> attempts() {
        return pairs().flatMap(pair ->
                OutsidersTest.AIMED.stream().map(attempt -> Arguments.of(pair.get()[0], pair.get()[1], attempt)));
    }

    @ParameterizedTest(name = "{0}, asked by {1}: {2}")
    @MethodSource("attempts")
    void everyAddressAnswersAsForWhatNeverExisted(Standing standing, String who, Attempt attempt) {
        Known known = entries.get(standing);

        Answer real = attempt.how().by(visitor(who), known.entry().id(), known.file(), known.step());
        Answer unused = attempt.how().by(visitor(who), UNUSED, UNUSED, UNUSED);

        assertThat(real.status()).isEqualTo(404);
        assertThat(real.appearance()).isEqualTo(unused.appearance());
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Standing.values())
                .flatMap(standing -> standing.outsiders.stream().map(who -> Arguments.of(standing, who)));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void listsCountsAndSuggestionsAreWhatTheyWereBefore(Standing standing) {
        Known known = entries.get(standing);

        assertThat(known.after()).isEqualTo(known.before());
        assertThat(known.after().values())
                .noneMatch(answer -> answer.contains(known.entry().id()) || answer.contains(known.caseNumber()));
    }

    @ParameterizedTest(name = "{0}, asked by {1}")
    @MethodSource("pairs")
    void aSearchForItAnswersAsASearchForNothing(Standing standing, String who) {
        Known known = entries.get(standing);
        String nothing = "东检密〔2026〕" + UUID.randomUUID();

        for (String parameter : List.of("words", "caseNumber", "number")) {
            String real = parameter.equals("number") ? known.entry().number() : known.caseNumber();
            assertThat(search(who, parameter, real))
                    .as(parameter)
                    .isEqualTo(search(who, parameter, parameter.equals("number") ? "〔2026〕999999号" : nothing));
        }
    }

    @Test
    void theTimeItTakesTellsNothing() {
        for (String who : List.of("wuqiang", ADMINISTRATOR)) {
            String real = entries.get(Standing.DEPARTMENT_HEAD).entry().path();
            long[] hidden = new long[SAMPLES];
            long[] never = new long[SAMPLES];
            for (int sample = 0; sample < SAMPLES; sample++) {
                hidden[sample] = nanoseconds(who, real);
                never[sample] = nanoseconds(who, "/bingbi/dossiers/" + UUID.randomUUID());
            }

            assertThat((double) median(hidden) / median(never)).as(who).isBetween(0.5, 2.0);
        }
    }

    private long nanoseconds(String who, String path) {
        long begun = System.nanoTime();
        visitor(who).get(path).expect(404);
        return System.nanoTime() - begun;
    }

    private static long median(long... times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Map<String, String> shownToAll(List<String> outsiders) {
        Map<String, String> shown = new TreeMap<>();
        for (String who : outsiders) {
            Stream.concat(
                            OutsidersTest.LISTING.stream(),
                            Stream.of("get /bingbi/people", "get /bingbi/people?words=本院"))
                    .map(operation -> operation.substring("get ".length()))
                    .forEach(path ->
                            shown.put(who + " " + path, visitor(who).get(path).appearance()));
        }
        return shown;
    }

    private String search(String who, String parameter, String value) {
        String path = "/bingbi/archive?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return visitor(who).get(path).appearance();
    }

    private Visitor visitor(String who) {
        return visitors.computeIfAbsent(who, bingbi::as);
    }
}
