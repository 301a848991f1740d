package org.bingbi.acceptance.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run.sh articles}: which tests show which article, and whether one of those to be shown has none. */
class ArticlesCommandTest {

    private static final List<Integer> SHOWN = IntStream.concat(IntStream.rangeClosed(5, 16), IntStream.of(18))
            .boxed()
            .toList();

    @TempDir
    private Path folder;

    private record Ended(int exit, List<String> out, String errors) {}

    @Test
    void everyArticleOfRecordAndReportHasTests() throws Exception {
        Ended ended = articles();

        assertThat(ended.errors()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .containsAll(SHOWN.stream().map(article -> "Article " + article).toList());
        assertThat(ended.out())
                .contains("  platform-module  SealTableTest")
                .contains("  acceptance  BadInputTest.everyMissingFieldIsNamedInOneAnswer");
        for (int line = 0; line < ended.out().size(); line++) {
            if (ended.out().get(line).startsWith("Article")) {
                assertThat(ended.out().get(line + 1)).startsWith("  ");
            }
        }
    }

    @Test
    void anArticleWithoutATestIsNamedAndFails() throws Exception {
        StringBuilder tests = new StringBuilder("@Tag(\"article-5\")\nfinal class OneTest {\n");
        SHOWN.stream()
                .filter(article -> article != 5 && article != 12)
                .forEach(article -> tests.append(
                        "    @Test\n    @Tag(\"article-%d\")\n    @Tag(\"article-40\")\n    void shows%d() {}\n\n"
                                .formatted(article, article)));
        // A tag that stands before nothing, and one in a comment, are none.
        tests.append("    // @Tag(\"article-12\")\n    @Test\n    void comment() {}\n}\n");
        Files.writeString(folder.resolve("OneTest.java"), tests);

        Ended ended = articles(folder.toString());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors().strip()).isEqualTo("Article 12 has no test");
        assertThat(ended.out()).contains("Article 40").anyMatch(line -> line.endsWith("  OneTest.shows18"));
        assertThat(ended.out().get(1)).endsWith("  OneTest");
    }

    @Test
    void theMapInTheDocumentsIsThatOfTheTests() throws Exception {
        Path map = folder.resolve("articles.md");
        Ended ended = articles("map", map.toString());

        assertThat(ended.exit()).isZero();
        assertThat(Path.of("../docs/articles.md"))
                .as("./run.sh articles map writes it anew")
                .hasSameTextualContentAs(map);
    }

    private Ended articles(String... folders) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./run.sh", "articles"));
        command.addAll(List.of(folders));
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("..").toFile())
                .redirectError(errors.toFile())
                .start();
        List<String> out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Ended(process.waitFor(), out, Files.readString(errors));
    }
}
