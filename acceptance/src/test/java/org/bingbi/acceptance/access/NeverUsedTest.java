package org.bingbi.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was never there answers the same to everybody and everywhere, and repeats nothing of what was asked for. */
@ExtendWith(RunningBingbi.class)
@Tag("article-15")
class NeverUsedTest {
    private final Bingbi bingbi;

    NeverUsedTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bingbi/dossiers/%s",
                "/bingbi/dossiers/%s/route",
                "/bingbi/dossiers/%s/trail",
                "/bingbi/dossiers/%s/print",
                "/bingbi/dossiers/%s/evidence/%s/content",
                "/bingbi/dossiers/%s/evidence/%s/preview"
            })
    void anUnknownIdAnswersTheSameToEveryAccount(String path) {
        String unknown = UUID.randomUUID().toString();
        String asked = path.replace("%s", unknown);
        Answer recorder = bingbi.as("liming").get(asked).expect(404);
        Answer office = bingbi.as("zhengyan").get(asked).expect(404);

        assertThat(office.appearance()).isEqualTo(recorder.appearance());
        assertThat(recorder.text()).doesNotContain(unknown);
        assertThat(recorder.json().path("type").asText()).isEqualTo("urn:bingbi:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not-a-uuid", "00000000-0000-0000-0000-000000000000", "..%2F..", "%E8%AE%B0%E5%BD%95", "%00"})
    void whateverStandsForAnIdAnswersAsAnIdThatWasNeverUsed(String id) {
        Visitor liming = bingbi.as("liming");
        Answer unknown = liming.get("/bingbi/dossiers/" + UUID.randomUUID()).expect(404);

        assertThat(liming.get("/bingbi/dossiers/" + id).status()).isIn(400, 404);
        assertThat(liming.get("/bingbi/dossiers/not-a-uuid").appearance()).isEqualTo(unknown.appearance());
    }
}
