package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that Share shows of the register has its words in both languages, and templates hold none of their own. */
class LabelsTest {
    private static final String MODEL = "alfresco/module/bingbi-platform/messages/bingbi-model";

    @Test
    void theBundlesHaveTheSameKeysAndNoEmptyWords() {
        Properties chinese = messages("bingbi_zh_CN");

        assertThat(messages("bingbi")).isEqualTo(chinese);
        assertThat(messages("bingbi_en").stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        Stream.of(chinese, messages("bingbi_en")).forEach(bundle -> assertThat(bundle.values())
                .allSatisfy(words -> assertThat((String) words).isNotBlank().doesNotContain("\ufffd")));
    }

    @Test
    void theEnglishBundleHoldsNoChineseAndTheChineseOneSpeaksIt() {
        assertThat(messages("bingbi_en").values())
                .noneMatch(words -> words.toString().matches(".*\\p{IsHan}.*"));
        assertThat(messages("bingbi").values())
                .filteredOn(words -> !words.toString().matches("WeChat|SHA-256|SM3"))
                .allMatch(words -> words.toString().matches("(?s).*\\p{IsHan}.*"));
    }

    static Stream<Path> files() throws IOException {
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> all = Files.walk(resources)) {
            return all.filter(file -> file.toString().matches(".*\\.(xml|ftl|js)")).toList().stream();
        }
    }

    /** Keys stand in attributes, in elements that end in -id, and in calls of msg, in templates and scripts. */
    @ParameterizedTest
    @MethodSource("files")
    void everyKeyNamedInAFileHasItsWords(Path file) throws IOException {
        Set<String> known = messages("bingbi").stringPropertyNames();
        String text = Files.readString(file);

        for (String pattern : List.of(
                "(?:label|label-id|labelId|descriptionId)=\"((?:bingbi|page)\\.[\\w.-]+)\"",
                "<(?:title|description)-id>([\\w.-]+)<",
                "msg(?:\\.get)?\\(\"([\\w.-]+)\"[,)]",
                "Alfresco\\.util\\.message\\(\"([\\w.-]+)\"\\)",
                "\\|(bingbi\\.\\w+)")) {
            Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !SHARES_OWN.contains(key))
                    .forEach(key -> assertThat(known).as("%s", file).contains(key));
        }
    }

    private static final Set<String> SHARES_OWN =
            Set.of("form.control.novalue", "form.required.fields.marker", "form.field.incomplete");

    @ParameterizedTest
    @MethodSource("files")
    void noFileHoldsASentenceOfItsOwn(Path file) throws IOException {
        String text = Files.readString(file)
                .replaceAll("(?s)<!--.*?-->|<#--.*?-->|/\\*.*?\\*/", "")
                .replaceAll("(?m)(^|\\s)//.*$", "$1");

        assertThat(text).doesNotContainPattern("\\p{IsHan}");
        if (file.toString().endsWith(".ftl")) {
            String words = text.replaceAll("\\$\\{[^}]*}", "")
                    .replaceAll("(?s)<script.*?</script>", "")
                    .replaceAll("</?[#@][^>]*>", "")
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("&#?\\w+;", "");
            assertThat(words).doesNotContainPattern("\\p{L}{3,}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "stepRole", "stepState", "evidenceKind", "evidenceForm", "confirmation"})
    void valuesAreCalledAsTheRepositoryCallsThem(String list) {
        String constraint = list.equals("status") ? "dossierStatus" : list;
        for (String language : List.of("", "_en")) {
            Properties repository = load(MODEL + language + ".properties");
            Properties here = messages(language.isEmpty() ? "bingbi" : "bingbi_en");
            Set<String> keys = startingWith(repository, "listconstraint.bb_" + constraint + ".");
            assertThat(keys).isNotEmpty();
            keys.forEach(key -> assertThat(here.getProperty("bingbi." + list + key.substring(key.lastIndexOf('.'))))
                    .as(key)
                    .isEqualTo(repository.getProperty(key)));
        }
    }

    @Test
    void typesAndAspectsAreCalledAsTheRepositoryCallsThem() {
        for (String language : List.of("", "_en")) {
            Properties repository = load(MODEL + language + ".properties");
            Properties here = messages(language.isEmpty() ? "bingbi" : "bingbi_en");
            for (String kind : List.of("type", "aspect")) {
                for (String name : ContentModel.names(kind)) {
                    String flat = name.replace(':', '_');
                    assertThat(here.getProperty(kind + "." + flat))
                            .as(name)
                            .isNotNull()
                            .isEqualTo(repository.getProperty("bb_registerModel." + kind + "." + flat + ".title"));
                }
            }
        }
    }

    @Test
    void fieldsAreCalledByTheRepositoryInBothLanguages() {
        for (String language : List.of("", "_en")) {
            Properties repository = load(MODEL + language + ".properties");
            FormsTest.configured()
                    .flatMap(config -> ShareFacts.all(config, "show").stream())
                    .map(show -> show.getAttribute("id"))
                    .filter(id -> id.startsWith("bb:"))
                    .forEach(id -> assertThat(repository.stringPropertyNames())
                            .contains("bb_registerModel.property." + id.replace(':', '_') + ".title"));
        }
    }

    private static Set<String> startingWith(Properties bundle, String prefix) {
        Set<String> keys = new TreeSet<>(bundle.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith(prefix));
        return keys;
    }

    private static Properties messages(String bundle) {
        return load("alfresco/web-extension/messages/" + bundle + ".properties");
    }

    private static Properties load(String resource) {
        Properties bundle = new Properties();
        try {
            bundle.load(new StringReader(ShareFacts.text(resource)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
