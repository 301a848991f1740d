package org.bingbi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:organisation|working-days|record|signature|exemption|superior|settings|account)\\.(?!csv)[a-z][a-z0-9-]*)\"");

    @Test
    void everyProblemHasWordsInBothLanguages() throws IOException {
        Set<String> used = codesInSources();

        assertThat(used).isNotEmpty();
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINA, Locale.ENGLISH}) {
            Set<String> worded = new TreeSet<>(
                    ResourceBundle.getBundle(ProblemTexts.BUNDLE, locale).keySet());
            assertThat(worded).as(locale.toString()).containsAll(used);
        }
    }

    @Test
    void aProblemSaysTheValueAndTheRemedy() {
        Problem problem = Problem.at("lateReason", "record.late", "", "2026-11-23");

        assertThat(ProblemTexts.text(problem, Locale.CHINA))
                .contains("2026-11-23")
                .contains("请注明");
        assertThat(ProblemTexts.text(problem, Locale.ENGLISH))
                .contains("2026-11-23")
                .contains("give the reason");
        assertThat(ProblemTexts.text(problem, Locale.FRENCH)).contains("请注明");
    }

    @Test
    void aLongValueIsShortened() {
        String longText = "𠀀".repeat(61);
        assertThat(Problem.at("x", "record.too-long", longText).value()).isEqualTo("𠀀".repeat(60) + "…");
    }

    private static Set<String> codesInSources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> codes = new TreeSet<>();
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(match -> codes.add(match.group(1)));
            }
            return codes;
        }
    }
}
