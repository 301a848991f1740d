package org.bingbi.acceptance.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A direct report to the superior discipline office, through Share's proxy as the page makes it (article 13). */
@Tag("article-13")
@ExtendWith(RunningBingbi.class)
class SealedPackageTest {

    @TempDir
    private Path folder;

    @Test
    @Tag("article-6")
    void theRecorderTakesASealedPackageAndItsPassphrase(Bingbi bingbi) throws IOException {
        Entry entry = Entry.by(bingbi, "liming")
                .with("reportOption", "DIRECT_SUPERIOR")
                .with(Sample.CHAT)
                .submitted();
        JsonNode read = entry.readBy("liming");
        assertThat(read.path("status").asText()).isEqualTo("FOR_SUPERIOR");
        assertThat(read.path("may").path("makePackage").asBoolean()).isTrue();

        Answer made = entry.recorder()
                .post(entry.path() + "/sealed-package", Map.of())
                .expect(200);

        assertThat(made.header("Content-Type").orElseThrow()).startsWith("application/zip");
        assertThat(made.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(made.header("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("-1.zip");
        Map<String, byte[]> inside = opened(made);
        assertThat(inside.get("证据/001-" + Sample.CHAT.uploadName())).isEqualTo(Sample.CHAT.bytes());
        assertThat(new String(inside.get("登记表.html"), StandardCharsets.UTF_8)).contains("高远");
        assertThat(inside).containsKeys("manifest.json", "SHA256SUMS", "SM3SUMS");

        Answer again = entry.recorder()
                .post(entry.path() + "/sealed-package", Map.of())
                .expect(200);
        assertThat(passphrase(again)).isNotEqualTo(passphrase(made));
        assertThat(opened(again)).hasSameSizeAs(inside);
        assertThat(entry.recorder()
                        .get(entry.path() + "/trail")
                        .expect(200)
                        .json()
                        .path("items"))
                .filteredOn(line -> line.path("act").asText().equals("PACKAGE_MADE"))
                .hasSize(2);
    }

    @Test
    @Tag("article-15")
    void nobodyInsideLearnsOfIt(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming")
                .with("reportOption", "DIRECT_SUPERIOR")
                .submitted();
        entry.recorder().post(entry.path() + "/sealed-package", Map.of()).expect(200);

        assertThat(List.of("qianjin", "shenlan", "zhouzheng", "zhengyan", "wangfang", "fengliang", "chuwen"))
                .allSatisfy(account -> {
                    assertThat(bingbi.as(account)
                                    .post(entry.path() + "/sealed-package", Map.of())
                                    .status())
                            .isEqualTo(404);
                    for (String list : List.of("/bingbi/desk", "/bingbi/steps", "/bingbi/archive", "/bingbi/me")) {
                        assertThat(bingbi.as(account).get(list).expect(200).text())
                                .doesNotContain(entry.id());
                    }
                });
    }

    @Test
    @Tag("article-15")
    void eachMakingIsOnTheAccessLog(Bingbi bingbi) {
        Optional<Visitor> administrator = bingbi.administrator();
        assumeTrue(administrator.isPresent(), "The administrator's password of this server is not known");
        Entry entry = Entry.by(bingbi, "liming")
                .with("reportOption", "DIRECT_SUPERIOR")
                .submitted();
        int before = pages(administrator.get());

        entry.recorder().post(entry.path() + "/sealed-package", Map.of()).expect(200);
        int after = pages(administrator.get());
        entry.recorder().post(entry.path() + "/sealed-package", Map.of()).expect(200);

        assertThat(after).isGreaterThan(before);
        assertThat(pages(administrator.get())).isGreaterThan(after);
    }

    private static int pages(Visitor administrator) {
        return administrator
                .get("/bingbi/access-log")
                .expect(200)
                .json()
                .path("pages")
                .asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USUAL", "DIRECT_OWN"})
    void whatStaysInsideIsNotPacked(String option, Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").with("reportOption", option).submitted();

        entry.recorder().post(entry.path() + "/sealed-package", Map.of()).expect(409);

        assertThat(entry.readBy("liming").path("may").path("makePackage").asBoolean())
                .isFalse();
    }

    private Map<String, byte[]> opened(Answer made) throws IOException {
        return OpenedPackage.of(made.bytes(), passphrase(made), folder).entries();
    }

    private static String passphrase(Answer made) {
        return made.header("Bingbi-Passphrase").orElseThrow();
    }
}
