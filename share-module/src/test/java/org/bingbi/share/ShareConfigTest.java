package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ShareConfigTest {
    private static final String SEALED = "evaluator.bingbi.sealed";

    /** What may stay on a sealed node: looking at it, and getting it, which the repository notes in the access log. */
    private static final Set<String> HARMLESS = Set.of(
            "document-download",
            "document-view-content",
            "document-view-details",
            "folder-view-details",
            "document-locate",
            "document-view-original",
            "document-view-working-copy",
            "document-view-googlemaps",
            "document-view-in-source-repository");

    private final Element config = ShareFacts.xml("META-INF/share-config-custom.xml");

    @Test
    @Tag("article-5")
    void everyActionOfShareThatIsNotHarmlessIsHiddenOnASealedNode() {
        Set<String> expected = new TreeSet<>(ShareFacts.evaluatorsByAction().keySet());
        expected.removeAll(HARMLESS);

        assertThat(actions().map(action -> action.getAttribute("id"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(actions())
                .allSatisfy(action -> assertThat(evaluators(action)).contains("!" + SEALED));
    }

    static Stream<Element> actions() {
        return ShareFacts.all(ShareFacts.xml("META-INF/share-config-custom.xml"), "actions").stream()
                .flatMap(actions -> ShareFacts.all(actions, "action").stream());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void aHiddenActionKeepsTheConditionsItHasInShare(Element action) {
        Set<String> expected = new TreeSet<>(ShareFacts.evaluatorsByAction().get(action.getAttribute("id")));
        expected.add("!" + SEALED);

        assertThat(evaluators(action)).isEqualTo(expected);
    }

    @Test
    void everyEvaluatorNamedIsABeanOfShareOrOurs() {
        Element context = ShareFacts.xml("alfresco/web-extension/bingbi-context.xml");
        Set<String> known = new TreeSet<>(ShareFacts.names("beans.txt"));
        ShareFacts.all(context, "bean").forEach(bean -> known.add(bean.getAttribute("id")));

        assertThat(ShareFacts.all(config, "evaluator")).isNotEmpty().allSatisfy(evaluator -> assertThat(known)
                .contains(evaluator.getTextContent().strip()));
        assertThat(ShareFacts.all(context, "bean").stream()
                        .map(bean -> bean.getAttribute("parent"))
                        .filter(parent -> !parent.isEmpty()))
                .isSubsetOf(known);
    }

    @Test
    void theSealIsAnAspectOfTheContentModel() {
        Element context = ShareFacts.xml("alfresco/web-extension/bingbi-context.xml");
        List<String> aspects = ShareFacts.all(context, "value").stream()
                .map(Element::getTextContent)
                .filter(value -> value.startsWith("bb:"))
                .toList();

        assertThat(aspects).containsExactly("bb:sealed");
        assertThat(modelNames("aspect")).containsAll(aspects);
    }

    @Test
    void formsNameTypesAndPropertiesOfTheContentModel() {
        Set<String> types = modelNames("type");
        Set<String> properties = modelNames("property");
        List<Element> forms = ShareFacts.all(config, "config").stream()
                .filter(element -> element.getAttribute("evaluator").equals("node-type"))
                .toList();

        assertThat(forms).hasSize(4).allSatisfy(form -> {
            assertThat(types).contains(form.getAttribute("condition"));
            assertThat(ids(form, "show")).isNotEmpty().isSubsetOf(properties).isEqualTo(ids(form, "field"));
            assertThat(ShareFacts.all(form, "field").stream().map(field -> field.getAttribute("set")))
                    .isSubsetOf(ids(form, "set"));
        });
    }

    @Test
    void formControlsExistInShare() {
        Set<String> controls = ShareFacts.names("controls.txt");

        assertThat(ShareFacts.all(config, "control")).isNotEmpty().allSatisfy(control -> assertThat(controls)
                .contains(control.getAttribute("template")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bingbi", "bingbi_zh_CN", "bingbi_en"})
    void everyLabelExistsInEveryLanguage(String bundle) {
        Set<String> labels = Stream.of("set", "field")
                .flatMap(name -> ShareFacts.all(config, name).stream())
                .map(element -> element.getAttribute("label-id"))
                .collect(Collectors.toCollection(TreeSet::new));
        Element page = ShareFacts.xml("alfresco/site-data/pages/bingbi.xml");
        Stream.of("title-id", "description-id")
                .flatMap(name -> ShareFacts.all(page, name).stream())
                .forEach(element -> labels.add(element.getTextContent()));
        Properties messages = messages(bundle);

        assertThat(messages.stringPropertyNames()).isEqualTo(labels);
        assertThat(messages.values())
                .allSatisfy(value -> assertThat((String) value).isNotBlank().doesNotContain("\ufffd"));
    }

    @Test
    void aReaderWithoutALanguageOfOursReadsChinese() {
        assertThat(messages("bingbi")).isEqualTo(messages("bingbi_zh_CN")).isNotEqualTo(messages("bingbi_en"));
    }

    private static Properties messages(String bundle) {
        Properties messages = new Properties();
        try {
            messages.load(
                    new StringReader(ShareFacts.text("alfresco/web-extension/messages/" + bundle + ".properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }

    private static Set<String> evaluators(Element action) {
        return ShareFacts.all(action, "evaluator").stream()
                .map(evaluator ->
                        (evaluator.getAttribute("negate").equals("true") ? "!" : "") + evaluator.getTextContent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Element form, String name) {
        return ShareFacts.all(form, name).stream()
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> modelNames(String kind) {
        Element model = ShareFacts.xml("alfresco/module/bingbi-platform/model/bingbi-model.xml");
        return ShareFacts.all(model, kind).stream()
                .map(element -> element.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
