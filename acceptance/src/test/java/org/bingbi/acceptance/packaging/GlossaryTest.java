package org.bingbi.acceptance.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name: labels, templates and the Chinese documents use the glossary's words. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("^\\| (\\p{IsHan}+) \\| (\\p{IsHan}[^|]*?) \\|.*\\|$");

    @Test
    void noLabelUsesAWordThatTheGlossaryReplaces() throws IOException {
        Map<String, String> replaced = replaced();
        assertThat(replaced).containsEntry("案号", "案件编号").hasSizeGreaterThan(10);
        assertThat(texts().flatMap(file -> found(file, replaced))).isEmpty();
    }

    private static Map<String, String> replaced() throws IOException {
        Map<String, String> words = new TreeMap<>();
        String glossary = Files.readString(ROOT.resolve("docs/glossary.md"));
        String table = glossary.substring(glossary.indexOf("## Words that are not on the screen"));
        table.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> words.put(row.group(1), row.group(2)));
        return words;
    }

    private static Stream<Path> texts() throws IOException {
        List<Path> folders = List.of(
                ROOT.resolve("platform-module/src/main/resources"),
                ROOT.resolve("share-module/src/main/resources"),
                ROOT.resolve("share-module/src/main/web/src"));
        Stream<Path> labels = folders.stream()
                .flatMap(GlossaryTest::files)
                .filter(file -> file.getFileName().toString().matches(".*\\.(properties|json|ftlh?|xml|ts|js|yaml)"));
        return Stream.concat(
                labels, Stream.of(ROOT.resolve("README.zh-CN.md"), ROOT.resolve("docs/discipline-office.zh-CN.md")));
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> found(Path file, Map<String, String> replaced) {
        String text = text(file);
        return replaced.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(word -> "%s: %s is %s".formatted(ROOT.relativize(file), word.getKey(), word.getValue()));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
