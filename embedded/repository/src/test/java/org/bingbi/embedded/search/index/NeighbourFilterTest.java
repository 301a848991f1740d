package org.bingbi.embedded.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sign makes a pair with the next, whatever lies between that is no letter. */
class NeighbourFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高远 | 高 高远 远",
                "远高 | 远 远高 高",
                "高 远 | 高 高远 远",
                "高　远 | 高 高远 远",
                "高·远 | 高 高远 远",
                "高、远 | 高 高远 远",
                "高；（远） | 高 高远 远",
                "高 | 高",
                "高A远 | 高 a 远",
                "高1远 | 高 1 远",
                "ABC | abc",
                "ＡＢ１ | ab1",
                "京A88 | 京 a88",
                "A88京 | a88 京",
                "高远山 | 高 高远 远 远山 山",
                "缓一缓 | 缓 缓一 一 一缓 缓",
                "〔2026〕5号 | 2026 5 号",
                "二〇二六 | 二 二〇 〇 〇二 二 二六 六",
                "𠮷田 | 𠮷 𠮷田 田",
                "、。 |",
                "a b | a b",
            })
    void pairsNeighbours(String text, String tokens) throws IOException {
        assertThat(String.join(" ", tokens(text))).isEqualTo(tokens == null ? "" : tokens);
    }

    /** Positions are those of the signs: a pair stands where its first one does. */
    private static List<String> tokens(String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (Analyzer analyzer = new ChineseAnalyzer();
                TokenStream stream = analyzer.tokenStream("any", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean pair = term.toString().codePointCount(0, term.length()) == 2
                        && PhraseQueries.isChinese(term.toString());
                assertThat(increment.getPositionIncrement()).isEqualTo(pair ? 0 : 1);
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
