package org.bingbi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bingbi.exemption.Answer;
import org.bingbi.exemption.Condition;
import org.bingbi.exemption.Exemption;
import org.bingbi.exemption.Outcome;
import org.bingbi.register.Behaviour;
import org.bingbi.routing.SignerReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Everything the model names has a label in both languages, and each bundle says the same in both. */
class LabelsTest {

    private static final Path MODULE = Path.of("src/main/resources/alfresco/module/bingbi-platform");

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-model", "bingbi-model_en"})
    void everyTypeAspectPropertyAndValueHasALabel(String bundle) throws Exception {
        assertThat(keys(bundle)).containsAll(wanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-model", "bingbi-web", "bingbi-problems", "bingbi-regulation"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    @Test
    void everyReasonForASignerHasWords() throws IOException {
        assertThat(keys("bingbi-web"))
                .containsAll(Stream.of(SignerReason.values())
                        .map(reason -> "signerReason." + reason)
                        .toList());
    }

    @Test
    @Tag("article-12")
    void everyQuestionOfTheExemptionGuideHasWords() throws IOException {
        assertThat(keys("bingbi-web"))
                .containsAll(words("question", Condition.values()))
                .containsAll(words("answer", Answer.values()))
                .containsAll(words("item", Exemption.values()))
                .containsAll(words("outcome", Outcome.values()))
                .containsAll(words("finding", Outcome.values()))
                .containsAll(words("print", Outcome.values()));
    }

    private static List<String> words(String list, Enum<?>... values) {
        return Stream.of(values).map(value -> "exemption." + list + "." + value).toList();
    }

    /** The regulation's own lines stand in a file beside the tests. */
    @Test
    @Tag("article-8")
    @Tag("article-9")
    @Tag("article-10")
    @Tag("article-11")
    @Tag("article-12")
    void articles8To12AreQuotedWordForWordAndWhole() throws IOException {
        List<String> regulation = Files.readAllLines(Path.of("src/test/resources/regulation/articles-8-to-12.txt"));
        Properties quoted = read("bingbi-regulation");

        assertThat(quoted.stringPropertyNames())
                .containsAll(Stream.of(Behaviour.values()).map(Behaviour::name).toList());
        assertThat(quoted.values().stream().map(String::valueOf)).containsExactlyInAnyOrderElementsOf(regulation);
    }

    @Test
    void whatTheRegulationMeansInEnglishIsSaidInEnglish() throws IOException {
        assertThat(read("bingbi-regulation_en").values().stream().map(String::valueOf))
                .allSatisfy(gloss -> assertThat(gloss).matches("\\p{ASCII}{40,}"));
    }

    private static Set<String> wanted() throws Exception {
        Document model = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(MODULE.resolve("model/bingbi-model.xml").toFile());
        Set<String> wanted = new TreeSet<>();
        for (String kind : Set.of("type", "aspect", "property")) {
            named(model, kind).forEach(name -> wanted.add("bb_registerModel." + kind + "." + name + ".title"));
        }
        named(model, "child-association")
                .forEach(name -> wanted.add("bb_registerModel.association." + name + ".title"));
        elements(model.getElementsByTagName("constraint"))
                .filter(constraint -> "LIST".equals(constraint.getAttribute("type")))
                .forEach(list -> elements(
                                ((Element) list.getElementsByTagName("list").item(0)).getElementsByTagName("value"))
                        .forEach(value -> wanted.add("listconstraint."
                                + list.getAttribute("name").replace(':', '_') + "." + value.getTextContent())));
        return wanted;
    }

    private static Stream<String> named(Document model, String element) {
        return elements(model.getElementsByTagName(element))
                .map(found -> found.getAttribute("name").replace(':', '_'))
                .filter(name -> !name.isEmpty());
    }

    private static Stream<Element> elements(NodeList list) {
        return Stream.iterate(0, index -> index < list.getLength(), index -> index + 1)
                .map(index -> (Element) list.item(index));
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(read(bundle).stringPropertyNames());
    }

    private static Properties read(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(MODULE.resolve("messages/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
