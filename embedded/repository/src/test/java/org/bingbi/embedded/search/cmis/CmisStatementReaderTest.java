package org.bingbi.embedded.search.cmis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.cmis.CmisCondition.And;
import org.bingbi.embedded.search.cmis.CmisCondition.Comparison;
import org.bingbi.embedded.search.cmis.CmisCondition.In;
import org.bingbi.embedded.search.cmis.CmisCondition.InFolder;
import org.bingbi.embedded.search.cmis.CmisCondition.IsNull;
import org.bingbi.embedded.search.cmis.CmisCondition.Like;
import org.bingbi.embedded.search.cmis.CmisCondition.Not;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.cmis.CmisCondition.Or;
import org.bingbi.embedded.search.cmis.CmisStatement.SortKey;
import org.bingbi.embedded.search.cmis.CmisStatement.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmisStatementReaderTest {

    @Test
    void readsTypeAndColumns() {
        CmisStatement statement = CmisStatementReader.read("SELECT cmis:objectId, cmis:name AS n FROM bb:dossier");

        assertThat(statement.sources()).containsExactly(new Source("bb:dossier", Optional.empty(), false));
        assertThat(statement.columns()).containsExactly(plain("cmis:objectId"), plain("cmis:name"));
        assertThat(statement.where()).isEmpty();
    }

    @Test
    void aStarSelectsNoColumnInParticular() {
        assertThat(CmisStatementReader.read("SELECT * FROM bb:dossier").columns())
                .isEmpty();
    }

    @Test
    void readsJoinedAspects() {
        CmisStatement statement = CmisStatementReader.read(
                """
                SELECT d.cmis:objectId FROM bb:dossier AS d
                JOIN bb:clocked AS c ON d.cmis:objectId = c.cmis:objectId
                LEFT JOIN bb:numbered AS n ON d.cmis:objectId = n.cmis:objectId
                WHERE c.bb:due IS NOT NULL""");

        assertThat(statement.sources())
                .containsExactly(
                        new Source("bb:dossier", Optional.of("d"), false),
                        new Source("bb:clocked", Optional.of("c"), false),
                        new Source("bb:numbered", Optional.of("n"), true));
        assertThat(statement.where())
                .contains(new IsNull(new CmisColumn(Optional.of("c"), "bb:due", LetterCase.AS_IS), true));
    }

    @Test
    void readsConditionsWithTheirPrecedence() {
        assertThat(where("bb:a = 'x' OR bb:b <> 1 AND NOT bb:c >= 2.5"))
                .isEqualTo(new Or(List.of(
                        compare("bb:a", Operator.EQUALS, new CmisLiteral.Text("x")),
                        new And(List.of(
                                compare("bb:b", Operator.NOT_EQUALS, number("1")),
                                new Not(compare("bb:c", Operator.GREATER_OR_EQUAL, number("2.5"))))))));
    }

    @Test
    void readsTimestampsOfAnyZone() {
        assertThat(where("bb:a < TIMESTAMP '2026-01-15T08:00:00.000+08:00'"))
                .isEqualTo(compare(
                        "bb:a", Operator.LESS, new CmisLiteral.Timestamp(Instant.parse("2026-01-15T00:00:00Z"))));
        assertThat(where("bb:a > TIMESTAMP '2026-01-15T08:00:00.000Z'"))
                .isEqualTo(compare(
                        "bb:a", Operator.GREATER, new CmisLiteral.Timestamp(Instant.parse("2026-01-15T08:00:00Z"))));
    }

    @Test
    void readsWhatIsSaidOfManyValues() {
        assertThat(where("'x' = ANY bb:m")).isEqualTo(compare("bb:m", Operator.EQUALS, new CmisLiteral.Text("x")));
        assertThat(where("ANY bb:m IN ('x', 'y')")).isEqualTo(new In(plain("bb:m"), texts("x", "y"), false));
        assertThat(where("bb:m NOT IN ('x')")).isEqualTo(new In(plain("bb:m"), texts("x"), true));
    }

    @Test
    void keepsThePatternsOfLikeEscapedForSql() {
        assertThat(where("bb:a LIKE '%过问\\%\\_\\\\\\'%'")).isEqualTo(new Like(plain("bb:a"), "%过问\\%\\_\\\\'%", false));
        assertThat(where("bb:a NOT LIKE 'x%'")).isEqualTo(new Like(plain("bb:a"), "x%", true));
    }

    @Test
    void readsTheFoldingOfLetters() {
        assertThat(where("LOWER(bb:a) = 'x'"))
                .isEqualTo(new Comparison(
                        new CmisColumn(Optional.empty(), "bb:a", LetterCase.LOWER),
                        Operator.EQUALS,
                        new CmisLiteral.Text("x")));
    }

    @Test
    void resolvesEscapesOfLiterals() {
        assertThat(where("bb:a = 'it\\'s \\\\ 𠮷'"))
                .isEqualTo(compare("bb:a", Operator.EQUALS, new CmisLiteral.Text("it's \\ 𠮷")));
    }

    @Test
    void readsFoldersWithAndWithoutSelector() {
        assertThat(where("IN_FOLDER('workspace://SpacesStore/1')"))
                .isEqualTo(new InFolder(Optional.empty(), "workspace://SpacesStore/1"));
        assertThat(where("IN_FOLDER(d, '1')")).isEqualTo(new InFolder(Optional.of("d"), "1"));
    }

    @Test
    void readsSortKeysInTheirOrder() {
        assertThat(CmisStatementReader.read("SELECT * FROM bb:dossier ORDER BY bb:a DESC, cmis:name")
                        .orderBy())
                .containsExactly(new SortKey(plain("bb:a"), false), new SortKey(plain("cmis:name"), true));
    }

    @Test
    void keywordsMayBeInSmallLetters() {
        assertThat(CmisStatementReader.read("select * from bb:dossier where bb:a is null order by bb:a asc")
                        .where())
                .contains(new IsNull(plain("bb:a"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT cmis:objectId FROM",
                "SELECT * FROM bb:dossier WHERE",
                "SELECT * FROM bb:dossier WHERE bb:a",
                "SELECT * FROM bb:dossier WHERE bb:a = 'x' garbage",
                "SELECT * FROM bb:dossier WHERE bb:a = 'x",
                "SELECT * FROM bb:dossier WHERE 5 < bb:a",
                "SELECT * FROM bb:dossier WHERE (bb:a = 1",
                "SELECT * FROM bb:dossier WHERE bb:a = 'it''s'",
                "SELECT * FROM bb:dossier WHERE bb:a = 'bad \\q escape'",
                "SELECT * FROM bb:dossier WHERE bb:a < TIMESTAMP '2026-01-15'",
                "SELECT * FROM bb:dossier WHERE bb:a < TIMESTAMP '2026-01-15T08:00:00+08:00'",
                "SELECT * FROM bb:dossier WHERE SOUNDEX(bb:a) = 'x'",
                "SELECT * FROM bb:dossier d JOIN bb:clocked c ON d.bb:a = c.bb:b",
                "SELECT * FROM bb:dossier; DROP TABLE node",
                "SELECT * FROM bb:dossier WHERE bb:a = “x”",
                "DELETE FROM bb:dossier"
            })
    void refusesWhatIsNoStatement(String statement) {
        assertThatThrownBy(() -> CmisStatementReader.read(statement)).isInstanceOf(CmisInvalidArgumentException.class);
    }

    @Test
    void aRefusalNeverRepeatsALiteral() {
        assertThatThrownBy(() -> CmisStatementReader.read("SELECT * FROM bb:dossier WHERE bb:a = '张三说情' garbage"))
                .hasMessageContaining("position")
                .hasMessageNotContaining("张三");
    }

    private static CmisCondition where(String condition) {
        return CmisStatementReader.read("SELECT * FROM bb:dossier d WHERE " + condition)
                .where()
                .orElseThrow();
    }

    private static Comparison compare(String column, Operator operator, CmisLiteral literal) {
        return new Comparison(plain(column), operator, literal);
    }

    private static CmisColumn plain(String name) {
        return new CmisColumn(Optional.empty(), name, LetterCase.AS_IS);
    }

    private static CmisLiteral number(String digits) {
        return new CmisLiteral.Numeric(new BigDecimal(digits));
    }

    private static List<CmisLiteral> texts(String... texts) {
        return List.of(texts).stream().<CmisLiteral>map(CmisLiteral.Text::new).toList();
    }
}
