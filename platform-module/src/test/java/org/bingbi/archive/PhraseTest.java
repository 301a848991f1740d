package org.bingbi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phrase stands where its signs follow each other, and nowhere else. */
@Tag("article-15")
class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高远 | 高远来电询问 | 高远",
                "高远 | 远高来电询问 |",
                "高远 | 高山远水 |",
                "高远 | 高　远来电 | 高　远",
                "高远 | 高·远来电 | 高·远",
                "高远 | 高、远来电 | 高、远",
                "高 | 请高科长关照 | 高",
                "缓一缓 | 缓一 缓移送 | 缓一 缓",
                "缓一缓 | 一缓、缓一 |",
                "张三丰 | 张三、三丰、张丰 |",
                "张三丰 | 张三、张三丰 | 张三丰",
                "〔2026〕121号 | 东检刑诉受〔2026〕121号 | 2026〕121号",
                "2026121 | 东检刑诉受〔2026〕121号 |",
                "121号 | 东检刑诉受〔2026〕1121号 |",
                "京A12345 | 车牌京Ａ１２３４５ | 京Ａ１２３４５",
                "ａ１２３４５ | 车牌京A12345 | A12345",
                "A123 | 车牌京A12345 |",
                "wechat | 用WeChat转账 | WeChat",
                "chat | 用WeChat转账 |",
                "高遠 | 高遠来电 | 高遠",
                "高遠 | 高远来电 |",
                "古丽·买买提 | 古丽买买提来访 | 古丽买买提",
                "古丽买买提 | 古丽•买买提来访 | 古丽•买买提",
                "2026年3月 | 二〇二六年；2026 年 3 月 5 日 | 2026 年 3 月",
                "二〇二六 | 二〇二六年 | 二〇二六",
                "𠮷田 | 𠮷田来电 | 𠮷田",
            })
    void standsWhereItsSignsFollowEachOther(String word, String text, String found) {
        Phrase phrase = Phrase.of(word).get(0);
        assertThat(phrase.isIn(Phrase.comparable(text))).isEqualTo(found != null);
        assertThat(phrase.firstIn(text).map(span -> text.substring(span.from(), span.to())))
                .isEqualTo(java.util.Optional.ofNullable(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高远 丁某 | 2",
                "高远　丁某 | 2",
                "' 高远 ' | 1",
                "、 | 0",
                "高远 、 | 1",
                "〔〕 | 0",
                "「高远」 | 1",
                "…… —— | 0",
                "a-b | 1",
                "％ | 0",
            })
    void wordsAreWhatHasSignsThatAnIndexKeeps(String words, int count) {
        assertThat(Phrase.of(words)).hasSize(count);
    }

    @Test
    void neighboursAreAskedForInTheirOrder() {
        String statement = WordStatement.of(Phrase.of("高远山 〔2026〕121号"));
        assertThat(statement)
                .contains(
                        "cm:content:\"高远山\" AND cm:content:(高 *(0) 远) AND cm:content:(远 *(0) 山) AND cm:content:(高 *(1) 山)")
                .contains("bb:opinion:(高 *(0) 远)")
                .contains("cm:content:\"〔2026〕121号\"")
                .doesNotContain("2026 *(");
    }

    @Test
    void whatWouldEndAPhraseIsEscaped() {
        assertThat(WordStatement.of(Phrase.of("a\\\"b"))).contains("cm:content:\"a\\\\\\\"b\"");
    }

    @Test
    void longWordsStayAffordable() {
        String longest = "请".repeat(200);
        assertThat(WordStatement.of(Phrase.of(longest)).length()).isLessThan(20_000);
        assertThat(List.of(longest)).hasSize(1);
    }
}
