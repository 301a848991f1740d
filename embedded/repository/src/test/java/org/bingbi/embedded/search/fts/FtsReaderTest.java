package org.bingbi.embedded.search.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.bingbi.embedded.search.fts.FtsQuery.Boosted;
import org.bingbi.embedded.search.fts.FtsQuery.Clause;
import org.bingbi.embedded.search.fts.FtsQuery.Group;
import org.bingbi.embedded.search.fts.FtsQuery.Occurrence;
import org.bingbi.embedded.search.fts.FtsQuery.Range;
import org.bingbi.embedded.search.fts.FtsQuery.Wildcard;
import org.bingbi.embedded.search.fts.FtsQuery.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FtsReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    过问                       |                       | 过问
                    "过问 案件"                 |                       | 过问 案件
                    TEXT:过问                  | TEXT                  | 过问
                    cm:name:报告               | cm:name               | 报告
                    @cm:name:报告              | cm:name               | 报告
                    @cm\\:name:报告            | cm:name               | 报告
                    {http://x.org/1.0}name:a   | {http://x.org/1.0}name | a
                    TYPE:"bb:dossier"          | TYPE                  | bb:dossier
                    bb:number:"东检〔2026〕1号"  | bb:number             | 东检〔2026〕1号
                    a-b                        |                       | a-b
                    2026-01-05                 |                       | 2026-01-05
                    a\\:b\\*                   |                       | a:b*
                    """)
    void readsWordsAndTheirFields(String query, String field, String text) {
        assertThat(read(query)).isEqualTo(new Words(Optional.ofNullable(field), text, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"高 *(0) 远|0", "TEXT:(高 *(0) 远)|0", "bb:opinion:(高 *(3) 远)|3", "高 * 远|100", "TEXT:(高 *() 远)|-1"})
    void oneWordMayBeNearAnother(String query, int slop) {
        if (slop < 0) {
            assertThatThrownBy(() -> read(query)).isInstanceOf(FTSQueryException.class);
        } else {
            assertThat(read(query)).isInstanceOfSatisfying(FtsQuery.Near.class, near -> {
                assertThat(near.first() + near.last()).isEqualTo("高远");
                assertThat(near.slop()).isEqualTo(slop);
            });
        }
    }

    @Test
    void anEqualsSignAsksForTheWholeValue() {
        assertThat(read("=bb:number:\"1\"")).isEqualTo(new Words(Optional.of("bb:number"), "1", true));
        assertThat(read("=cm:name:rep*")).isEqualTo(new Wildcard(Optional.of("cm:name"), "rep*", true));
    }

    @Test
    void wordsSideBySideAreAnyOrAll() {
        assertThat(FtsReader.read("a b", false)).isEqualTo(group(may("a"), may("b")));
        assertThat(FtsReader.read("a b", true)).isEqualTo(group(must("a"), must("b")));
    }

    @Test
    void andBindsTighterThanABlank() {
        assertThat(FtsReader.read("a AND b c", false))
                .isEqualTo(group(new Clause(Occurrence.MAY, group(must("a"), must("b"))), may("c")));
    }

    @Test
    void orBindsLoosestWhereABlankMeansAnd() {
        assertThat(FtsReader.read("a b OR c", true))
                .isEqualTo(group(new Clause(Occurrence.MAY, group(must("a"), must("b"))), may("c")));
    }

    @Test
    void exclusionsAreWrittenInThreeWays() {
        FtsQuery expected = group(must("a"), new Clause(Occurrence.MUST_NOT, word("b")));
        assertThat(read("a AND NOT b")).isEqualTo(expected);
        assertThat(read("a AND -b")).isEqualTo(expected);
        assertThat(read("a and !b")).isEqualTo(expected);
        assertThat(read("NOT b")).isEqualTo(group(new Clause(Occurrence.MUST_NOT, word("b"))));
    }

    @Test
    void plusMakesOneOfManyObligatory() {
        assertThat(FtsReader.read("+a b", false)).isEqualTo(group(must("a"), may("b")));
    }

    @Test
    void aFieldHoldsForItsGroup() {
        assertThat(read("cm:name:(a OR TEXT:b)"))
                .isEqualTo(group(
                        new Clause(Occurrence.MAY, new Words(Optional.of("cm:name"), "a", false)),
                        new Clause(Occurrence.MAY, new Words(Optional.of("TEXT"), "b", false))));
    }

    @Test
    void rangesHaveOpenAndClosedEnds() {
        assertThat(read("bb:due:[2026-01-01 TO NOW]"))
                .isEqualTo(new Range(Optional.of("bb:due"), "2026-01-01", true, "NOW", true));
        assertThat(read("bb:due:<\"2026-01-01T08:00:00.000+08:00\" TO MAX]"))
                .isEqualTo(new Range(Optional.of("bb:due"), "2026-01-01T08:00:00.000+08:00", false, "MAX", true));
        assertThat(read("bb:n:[-5 TO 5>")).isEqualTo(new Range(Optional.of("bb:n"), "-5", true, "5", false));
        assertThat(read("bb:due:[2026-01-01T08:00:00Z TO MAX]"))
                .isEqualTo(new Range(Optional.of("bb:due"), "2026-01-01T08:00:00Z", true, "MAX", true));
    }

    @Test
    void boostsAreRead() {
        assertThat(read("过问^2.5")).isEqualTo(new Boosted(word("过问"), 2.5f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    过问~0.8    | '~'
                    ~过问       | '~'
                    a..b       | 'a..b'
                    (a         | too early
                    a)         | ')'
                    AND a      | 'AND'
                    a AND      | too early
                    TEXT:      | too early
                    [a TO b    | too early
                    [a b]      | 'b'
                    a^x        | 'x'
                    =(a b)     | '('
                    """)
    void refusesWhatIsOutsideTheSubsetAndNamesIt(String query, String named) {
        assertThatThrownBy(() -> read(query))
                .isInstanceOf(FTSQueryException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"open", "OR"})
    void refusesWhatIsNoQuery(String query) {
        assertThatThrownBy(() -> read(query)).isInstanceOf(FTSQueryException.class);
    }

    private static FtsQuery read(String query) {
        return FtsReader.read(query, false);
    }

    private static FtsQuery word(String text) {
        return new Words(Optional.empty(), text, false);
    }

    private static Clause must(String text) {
        return new Clause(Occurrence.MUST, word(text));
    }

    private static Clause may(String text) {
        return new Clause(Occurrence.MAY, word(text));
    }

    private static Group group(Clause... clauses) {
        return new Group(List.of(clauses));
    }
}
