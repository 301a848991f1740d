package org.bingbi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.desk.TextDifference.Kind.ADDED;
import static org.bingbi.desk.TextDifference.Kind.REMOVED;
import static org.bingbi.desk.TextDifference.Kind.SAME;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bingbi.desk.TextDifference.Part;

@Tag("article-14")
class TextDifferenceTest {

    @Example
    void whatWasPutInStandsOut() {
        assertThat(TextDifference.between("办公室", "县某局办公室门口"))
                .containsExactly(new Part(ADDED, "县某局"), new Part(SAME, "办公室"), new Part(ADDED, "门口"));
    }

    @Example
    void severalChangesStayApart() {
        assertThat(TextDifference.between("上午来电，询问案件进度，未留姓名。", "下午来电，询问案件结果，未留姓名。"))
                .containsExactly(
                        new Part(REMOVED, "上"),
                        new Part(ADDED, "下"),
                        new Part(SAME, "午来电，询问案件"),
                        new Part(REMOVED, "进度"),
                        new Part(ADDED, "结果"),
                        new Part(SAME, "，未留姓名。"));
    }

    @Example
    void noNumberAndNoWordIsTornApart() {
        assertThat(TextDifference.between("电话 138001，WeChat", "电话 138002，Weibo"))
                .containsExactly(
                        new Part(SAME, "电话 "), new Part(REMOVED, "138001，WeChat"), new Part(ADDED, "138002，Weibo"));
    }

    @Example
    void aChanceResemblanceCountsAsChanged() {
        assertThat(TextDifference.between("甲乙的丙丁", "子丑的寅卯"))
                .containsExactly(new Part(REMOVED, "甲乙的丙丁"), new Part(ADDED, "子丑的寅卯"));
    }

    @Example
    void whatWasReplacedIsRemovedAndAdded() {
        assertThat(TextDifference.between("甲𠀀乙", "甲𠀁乙"))
                .containsExactly(
                        new Part(SAME, "甲"), new Part(REMOVED, "𠀀"), new Part(ADDED, "𠀁"), new Part(SAME, "乙"));
    }

    @Example
    void whatWasWrittenAnewAltogetherIsShownAsOneChange() {
        String before = "甲".repeat(5_000);
        String after = "乙".repeat(5_000);

        assertThat(TextDifference.between(before, after))
                .containsExactly(new Part(REMOVED, before), new Part(ADDED, after));
    }

    @Property
    void bothTextsAreInTheDifference(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Part> parts = TextDifference.between(before, after);

        assertThat(joined(parts, Set.of(SAME, REMOVED))).isEqualTo(before);
        assertThat(joined(parts, Set.of(SAME, ADDED))).isEqualTo(after);
    }

    @Property
    void asMuchAsCanStayStays(@ForAll("texts") String before, @ForAll("texts") String after) {
        String same = joined(TextDifference.fewestChanges(before, after), Set.of(SAME));

        assertThat(TextDifference.signs(same))
                .hasSize(longestCommon(TextDifference.signs(before), TextDifference.signs(after)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("甲", "乙", "丙", "𠀀").list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static String joined(List<Part> parts, Set<TextDifference.Kind> kinds) {
        return parts.stream()
                .filter(part -> kinds.contains(part.kind()))
                .map(Part::text)
                .collect(Collectors.joining());
    }

    /** The textbook's table, to hold the other against. */
    private static int longestCommon(String[] one, String[] other) {
        int[][] longest = new int[one.length + 1][other.length + 1];
        for (int row = 1; row <= one.length; row++) {
            for (int column = 1; column <= other.length; column++) {
                longest[row][column] = one[row - 1].equals(other[column - 1])
                        ? longest[row - 1][column - 1] + 1
                        : Math.max(longest[row - 1][column], longest[row][column - 1]);
            }
        }
        return longest[one.length][other.length];
    }
}
