package org.bingbi.acceptance.zeroreport;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Visitor;

/** Closed cases with numbers of their own, brought by the case management's list. */
record Cases(Bingbi bingbi, String handler, List<String> numbers) {

    static final String HEAD = "案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段\n";

    static Cases listed(Bingbi bingbi, String handler, String department, int count) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        List<String> numbers = IntStream.rangeClosed(1, count)
                .mapToObj(at -> "东检" + mark + "〔2026〕" + at + "号")
                .toList();
        Cases cases = new Cases(bingbi, handler, numbers);
        cases.bring(department).expect(200);
        return cases;
    }

    Answer bring(String department) {
        StringBuilder file = new StringBuilder(HEAD);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        numbers.forEach(
                number -> file.append(String.join(",", number, name(number), "盗窃罪", handler, department, "", today, ""))
                        .append('\n'));
        return bring(bingbi.as("chenjing"), file.toString());
    }

    static Answer bring(Visitor who, String file) {
        return who.raw("POST", "/bingbi/closed-cases", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    static String name(String number) {
        return "某" + number.replaceAll("[^0-9a-f]", "") + "案";
    }

    /** Ids of those of these cases that the handler owes. */
    List<String> due() {
        List<String> ids = new ArrayList<>();
        Visitor visitor = bingbi.as(handler);
        for (int skip = 0; ; skip += 200) {
            JsonNode page = visitor.get("/bingbi/closed-cases/due?max=200&skip=" + skip)
                    .expect(200)
                    .json();
            page.path("items").forEach(one -> {
                if (numbers.contains(one.path("caseNumber").asText())) {
                    ids.add(one.path("id").asText());
                }
            });
            if (!page.path("more").asBoolean()) {
                return ids;
            }
        }
    }

    /** Ids of the reports made on all of these. */
    List<String> reported() {
        JsonNode made = bingbi.as(handler)
                .post(
                        "/bingbi/zero-reports",
                        Map.of(
                                "cases",
                                due().stream()
                                        .map(id -> Map.of("closedCase", id))
                                        .toList()))
                .expect(201)
                .json();
        List<String> ids = new ArrayList<>();
        made.path("items").forEach(report -> ids.add(report.path("id").asText()));
        return ids;
    }
}
