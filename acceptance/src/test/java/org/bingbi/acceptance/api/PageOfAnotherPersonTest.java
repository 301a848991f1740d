package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Article 15 on a shared PC: a page that was made for one person asks nothing and changes nothing in the session of the next. Every
 * operation of the contract that asks for a signed-in person is tried.
 */
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageOfAnotherPersonTest {
    private static final String ACCOUNT = "Bingbi-Account";
    private static final String BEFORE = "liming";
    private static final String NOW = "qianjin";

    private final Visitor now;
    private final Bingbi bingbi;

    PageOfAnotherPersonTest(Bingbi bingbi) {
        this.bingbi = bingbi;
        this.now = bingbi.as(NOW);
    }

    static Stream<String> operations() throws IOException {
        // These two ask for no account: their callers are machines.
        return OutsidersTest.operations().stream()
                .filter(operation -> !operation.endsWith("/clearance") && !operation.endsWith("/health"));
    }

    static Stream<String> changes() throws IOException {
        return operations().filter(operation -> !operation.startsWith("get "));
    }

    static Stream<String> reads() throws IOException {
        return operations().filter(operation -> operation.startsWith("get "));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedWhateverItAsks(String operation) {
        Answer answer = ask(operation, "", Map.of(ACCOUNT, BEFORE));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer)).isEqualTo("other-account");
        assertThat(answer.text()).doesNotContain(BEFORE, NOW);
    }

    /** Links carry no header; the tag names nobody. */
    @ParameterizedTest
    @MethodSource("reads")
    void isRefusedWhateverItsLinksLeadTo(String operation) {
        String tag = bingbi.as(BEFORE).get("/bingbi/me").json().path("tag").asText();

        assertThat(tag).isNotBlank().doesNotContain(BEFORE);
        assertThat(problem(ask(operation, "?for=" + tag, Map.of()))).isEqualTo("other-account");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesNothingByABrowserThatDoesNotSayWhoseItIs(String operation) {
        Answer answer = ask(operation, "", Map.of("Origin", bingbi.address().toString()));

        assertThat(answer.status()).isEqualTo(428);
        assertThat(problem(answer)).isEqualTo("account-required");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void isNotConfusedWithThePersonsOwn(String operation) {
        String tag = now.get("/bingbi/me").json().path("tag").asText();

        assertThat(problem(ask(operation, "?for=" + tag, Map.of(ACCOUNT, NOW))))
                .isNotIn("other-account", "account-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "liming2", "lim", "liming ,qianjin", "%E6%9D%8E%E6%98%8E", "System", "%", "admin"})
    void isToldFromThePersonsOwnByTheWholeAccount(String account) {
        Answer answer = ask("get /bingbi/me", "", Map.of(ACCOUNT, account));

        assertThat(problem(answer)).isEqualTo(account.isEmpty() ? "" : "other-account");
    }

    @Test
    void leavesADraftAsItWas() {
        Entry draft = Entry.by(bingbi, BEFORE).drafted();
        Visitor recorder = bingbi.as(BEFORE);
        String path = "/bingbi/dossiers/" + draft.id();
        Answer before = recorder.get(path);
        Map<String, Object> form = Entry.wholeForm();
        form.put("interventionContent", "另一人页面上的文字");

        recorder.put(
                        path + "/form",
                        form,
                        Map.of("If-Match", before.header("ETag").orElseThrow(), ACCOUNT, NOW))
                .expect(409);

        assertThat(recorder.get(path).text()).isEqualTo(before.text());
    }

    private Answer ask(String operation, String query, Map<String, String> headers) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return now.request(
                parts[0].toUpperCase(Locale.ROOT), path + query, headers, parts[0].equals("get") ? null : Map.of());
    }

    private static String problem(Answer answer) {
        String type = answer.text().startsWith("{") ? answer.json().path("type").asText() : "";
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
