package org.bingbi.acceptance.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.Sample;

/** What the scenes show: register entries in every state that has a look of its own. */
record Entries(
        Entry draft,
        Entry waiting,
        Entry returned,
        Entry completed,
        Entry conflicted,
        Entry late,
        Entry askedConsent,
        Entry forSuperior) {

    static Entries madeIn(Bingbi bingbi) {
        Entry completed = Entry.by(bingbi, "liming").submitted().returnedBy("qianjin", "请补充地点。");
        completed(completed);
        Entry conflicted = Entry.by(bingbi, "liming").submitted();
        conflicted
                .recorder()
                .post(conflicted.path() + "/conflicts", Map.of("account", "guping", "reason", "后来查明系其授意。"))
                .expect(201);
        conflicted
                .recorder()
                .post(conflicted.path() + "/remarks", Map.of("text", "次日又来电一次。"))
                .expect(201);
        Entry asked = late(bingbi);
        asked.recorder()
                .post(asked.path() + "/consent", Map.of("reason", "外出学习，刚返回。"))
                .expect(201);
        return new Entries(
                Entry.by(bingbi, "liming").with(Sample.CHAT).drafted(),
                Entry.by(bingbi, "liming").with(Sample.values()).submitted(),
                Entry.by(bingbi, "liming").with(Sample.CHAT).submitted().returnedBy("qianjin", "请补充地点。"),
                completed,
                conflicted,
                late(bingbi),
                asked,
                Entry.by(bingbi, "liming")
                        .with("reportOption", "DIRECT_SUPERIOR")
                        .submitted());
    }

    private static Entry late(Bingbi bingbi) {
        return Entry.by(bingbi, "liming")
                .with(
                        "interventionAt",
                        Instant.now()
                                .minus(30, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .drafted();
    }

    private static void completed(Entry returned) {
        JsonNode now = returned.readBy("liming");
        Map<String, Object> form = Entry.wholeForm();
        form.put("interventionAt", now.path("form").path("interventionAt").asText());
        form.put("interventionPlace", "镇政府三楼会议室");
        form.put("interventionManner", "IN_PERSON");
        returned.recorder()
                .put(
                        returned.path() + "/form",
                        form,
                        Map.of("If-Match", now.path("etag").asText()))
                .expect(200);
        returned.recorder().post(returned.path() + "/submission", Map.of()).expect(200);
    }
}
