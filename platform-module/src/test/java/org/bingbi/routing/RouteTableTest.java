package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.register.Involved;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Article 13, written out by hand: one row for each recorder, one column for each intervener.
 *
 * <p>部 is the department head's column, 领 the supervising leader's, 纪 the discipline office's, each with the surname of
 * who signs it; 上 is the superior discipline office. {@code >} is "then", {@code +} "at the same time". A dash: nobody
 * records himself as the intervener.
 */
@Tag("article-13")
class RouteTableTest {

    private static final Map<ReportOption, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                ReportOption.USUAL,
                """
                recorder  | outsider     | zhaomin      | qianjin      | shenlan      | guping       | zhouzheng   | zhengyan     | wangfang
                liming    | 部钱>领沈+纪郑 | 部钱>领沈+纪郑 | 领沈+纪郑     | 部钱>纪郑     | 部钱>领沈+纪郑 | 部钱>领沈+上 | 部钱>领沈+纪周 | 部钱>领沈+纪郑
                wangfang  | 部郑>领顾+纪郑 | 部郑>领顾+纪郑 | 部郑>领顾+纪郑 | 部郑>领顾+纪郑 | 部郑>纪郑     | 部郑>领顾+上 | 领顾+纪周     | -
                chenjing  | 部冯>领顾+纪郑 | 部冯>领顾+纪郑 | 部冯>领顾+纪郑 | 部冯>领顾+纪郑 | 部冯>纪郑     | 部冯>领顾+上 | 部冯>领顾+纪周 | 部冯>领顾+纪郑
                qianjin   | 领沈+纪郑     | 领沈+纪郑     | -            | 纪郑         | 领沈+纪郑     | 领沈+上     | 领沈+纪周     | 领沈+纪郑
                zhengyan  | 领顾+纪周     | 领顾+纪周     | 领顾+纪周     | 领顾+纪周     | 纪周         | 领顾+上     | -            | 领顾+纪周
                shenlan   | 纪郑         | 纪郑         | 纪郑         | -            | 纪郑         | 上          | 纪周         | 纪郑
                guping    | 纪郑         | 纪郑         | 纪郑         | 纪郑         | -            | 上          | 纪周         | 纪郑
                zhouzheng | 纪郑         | 纪郑         | 纪郑         | 纪郑         | 纪郑         | -           | 上           | 纪郑
                """);
        TABLES.put(
                ReportOption.DIRECT_OWN,
                """
                recorder  | outsider | zhaomin | qianjin | shenlan | guping | zhouzheng | zhengyan | wangfang
                liming    | 纪郑     | 纪郑    | 纪郑    | 纪郑    | 纪郑   | 上        | 纪周     | 纪郑
                wangfang  | 纪郑     | 纪郑    | 纪郑    | 纪郑    | 纪郑   | 上        | 纪周     | -
                chenjing  | 纪郑     | 纪郑    | 纪郑    | 纪郑    | 纪郑   | 上        | 纪周     | 纪郑
                qianjin   | 纪郑     | 纪郑    | -       | 纪郑    | 纪郑   | 上        | 纪周     | 纪郑
                zhengyan  | 纪周     | 纪周    | 纪周    | 纪周    | 纪周   | 上        | -        | 纪周
                shenlan   | 纪郑     | 纪郑    | 纪郑    | -       | 纪郑   | 上        | 纪周     | 纪郑
                guping    | 纪郑     | 纪郑    | 纪郑    | 纪郑    | -      | 上        | 纪周     | 纪郑
                zhouzheng | 纪郑     | 纪郑    | 纪郑    | 纪郑    | 纪郑   | -         | 上       | 纪郑
                """);
        TABLES.put(
                ReportOption.DIRECT_SUPERIOR,
                """
                recorder  | outsider | zhaomin | qianjin | shenlan | guping | zhouzheng | zhengyan | wangfang
                liming    | 上       | 上      | 上      | 上      | 上     | 上        | 上       | 上
                wangfang  | 上       | 上      | 上      | 上      | 上     | 上        | 上       | -
                chenjing  | 上       | 上      | 上      | 上      | 上     | 上        | 上       | 上
                qianjin   | 上       | 上      | -       | 上      | 上     | 上        | 上       | 上
                zhengyan  | 上       | 上      | 上      | 上      | 上     | 上        | -        | 上
                shenlan   | 上       | 上      | 上      | -       | 上     | 上        | 上       | 上
                guping    | 上       | 上      | 上      | 上      | -      | 上        | 上       | 上
                zhouzheng | 上       | 上      | 上      | 上      | 上     | -         | 上       | 上
                """);
    }

    static Stream<Arguments> table() {
        return TABLES.entrySet().stream().flatMap(table -> {
            List<String[]> rows = table.getValue()
                    .lines()
                    .map(line -> line.strip().split("\\s*\\|\\s*"))
                    .toList();
            String[] interveners = rows.get(0);
            return rows.stream().skip(1).flatMap(row -> Stream.iterate(
                            1, column -> column < row.length, column -> column + 1)
                    .filter(column -> !row[column].equals("-"))
                    .map(column -> Arguments.of(table.getKey(), row[0], interveners[column], row[column])));
        });
    }

    @ParameterizedTest(name = "{0}: {1} records {2}: {3}")
    @MethodSource("table")
    void whoeverRecordsAndWhoeverIntervenedTheRouteIsThis(
            ReportOption option, String recorder, String intervener, String expected) {
        Involved involved = intervener.equals("outsider") ? Involved.NOBODY_INSIDE : Involved.intervener(intervener);

        assertThat(written(plan(recorder, involved, option))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} records somebody behind whom {2} stands: {3}")
    @MethodSource("table")
    void whoStandsBehindTheIntervenerCountsLikeTheIntervener(
            ReportOption option, String recorder, String behind, String expected) {
        Involved involved = behind.equals("outsider")
                ? Involved.NOBODY_INSIDE
                : new Involved(Optional.empty(), Optional.of(behind));

        assertThat(written(plan(recorder, involved, option))).isEqualTo(expected);
    }

    private static RoutePlan plan(String recorder, Involved involved, ReportOption option) {
        Person person = Office.ORGANISATION.person(recorder).orElseThrow();
        return new RoutePlanner(Office.ORGANISATION).plan(person, involved, option);
    }

    static String written(RoutePlan plan) {
        return plan.stages().stream()
                .map(stage -> stage.stream().map(RouteTableTest::written).collect(Collectors.joining("+")))
                .collect(Collectors.joining(">"));
    }

    private static String written(RouteStep step) {
        return step instanceof RouteStep.Inside inside
                ? Arrays.asList("部", "领", "纪").get(step.role().ordinal())
                        + inside.person().name().charAt(0)
                : "上";
    }
}
