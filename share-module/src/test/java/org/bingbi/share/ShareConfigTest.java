package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What the document library offers on the register's nodes, held against Share's own actions and the content model. */
class ShareConfigTest {
    private static final String SEALED = "!evaluator.bingbi.sealed";
    private static final String REGISTER = "!evaluator.bingbi.register";

    /** What may stay on any node: looking at it, and getting it, which the repository notes in the access log. */
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

    /** What a recorder may do with a draft, but nobody with what is sealed. */
    private static final Set<String> OF_A_DRAFT =
            Set.of("document-edit-properties", "document-edit-metadata", "document-delete");

    private final Element config = ShareFacts.xml(ModuleFiles.ACTIONS);

    @Test
    @Tag("article-5")
    void everyActionOfShareThatIsNotHarmlessIsHiddenOnTheRegistersNodes() {
        Set<String> expected = new TreeSet<>(ShareFacts.evaluatorsByAction().keySet());
        expected.removeAll(HARMLESS);

        assertThat(hidden().map(action -> action.getAttribute("id"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hidden()).allSatisfy(action -> assertThat(evaluators(action))
                .contains(OF_A_DRAFT.contains(action.getAttribute("id")) ? SEALED : REGISTER));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void aHiddenActionKeepsTheConditionsItHasInShare(Element action) {
        Set<String> expected = new TreeSet<>(ShareFacts.evaluatorsByAction().get(action.getAttribute("id")));
        expected.add(OF_A_DRAFT.contains(action.getAttribute("id")) ? SEALED : REGISTER);

        assertThat(evaluators(action)).isEqualTo(expected);
    }

    @Test
    void whatTheRegisterKeepsIsEveryTypeOfTheModel() {
        assertThat(values(bean("evaluator.bingbi.register"))).isEqualTo(ContentModel.names("type"));
    }

    @Test
    void everyEvaluatorNamedIsABeanOfShareOrOurs() {
        Set<String> known = new TreeSet<>(ShareFacts.names("beans.txt"));
        ShareFacts.all(evaluatorsFile(), "bean").forEach(bean -> known.add(bean.getAttribute("id")));

        assertThat(ShareFacts.all(config, "evaluator")).isNotEmpty().allSatisfy(evaluator -> assertThat(known)
                .contains(evaluator.getTextContent().strip()));
        assertThat(attributes(evaluatorsFile(), "bean", "parent")).isSubsetOf(known);
        assertThat(attributes(evaluatorsFile(), "ref", "bean")).isSubsetOf(known);
    }

    @Test
    void everyEvaluatorOfOursIsUsed() {
        Set<String> used = attributes(evaluatorsFile(), "ref", "bean");
        ShareFacts.all(config, "evaluator")
                .forEach(evaluator -> used.add(evaluator.getTextContent().strip()));

        assertThat(attributes(evaluatorsFile(), "bean", "id")).isSubsetOf(used);
    }

    @Test
    void evaluatorsNameTypesAspectsPropertiesAndValuesOfTheModel() {
        Set<String> names = new TreeSet<>(ContentModel.names("type"));
        names.addAll(ContentModel.names("aspect"));

        assertThat(ShareFacts.all(evaluatorsFile(), "value").stream().map(Element::getTextContent))
                .isSubsetOf(names);
        for (Element bean : ShareFacts.all(evaluatorsFile(), "bean")) {
            property(bean, "accessor").ifPresent(accessor -> {
                String property = accessor.replace("node.properties.", "");
                assertThat(ContentModel.names("property")).contains(property);
                Set<String> values = ContentModel.valuesOf(property);
                assertThat(values.isEmpty() ? Set.of("true", "false") : values)
                        .contains(property(bean, "value").orElseThrow());
            });
        }
    }

    @Test
    void eachActOfTheRegistersStandsInTheGroupsOfItsNodesAndLeadsToAPageThatExists() {
        Set<String> ours =
                ours().map(action -> action.getAttribute("id")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> grouped = ShareFacts.all(config, "actionGroup").stream()
                .flatMap(group -> ShareFacts.all(group, "action").stream())
                .map(action -> action.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours)
                .containsExactlyInAnyOrder(
                        "bingbi-open",
                        "bingbi-submit",
                        "bingbi-sign",
                        "bingbi-return",
                        "bingbi-print",
                        "bingbi-supplement")
                .isEqualTo(grouped);
        assertThat(ours()).allSatisfy(action -> {
            String page = ShareFacts.all(action, "param").get(0).getTextContent();
            assertThat(ModuleFiles.exists("alfresco/site-data/pages/" + page.substring(0, page.indexOf('?')) + ".xml"))
                    .isTrue();
        });
    }

    @Test
    void actionsIndicatorsAndWhatIsCreatedHaveTheirPictures() {
        Stream.concat(
                        ours().map(action -> "documentlibrary/actions/" + action.getAttribute("icon") + "-16.png"),
                        Stream.concat(
                                ShareFacts.all(config, "indicator").stream()
                                        .map(one -> "documentlibrary/indicators/" + one.getAttribute("id") + "-16.png"),
                                ShareFacts.all(config, "content").stream()
                                        .map(one -> "images/filetypes/" + one.getAttribute("icon") + "-file-16.png")))
                .forEach(picture -> assertThat(ModuleFiles.exists("META-INF/components/" + picture))
                        .as(picture)
                        .isTrue());
    }

    @Test
    void everyLineOfAListIsARendererOfShareOrOfOurScript() {
        String script = ShareFacts.text("META-INF/components/bingbi/documentlibrary.js");
        Set<String> shares = Set.of("date", "size", "description");

        assertThat(ShareFacts.all(config, "line")).isNotEmpty().allSatisfy(line -> {
            String renderer = line.getTextContent().replaceAll("[{}]", "");
            assertThat(shares.contains(renderer) || script.contains("register(\"" + renderer + "\""))
                    .as(renderer)
                    .isTrue();
        });
        assertThat(attributes(config, "js", "src"))
                .allSatisfy(file ->
                        assertThat(ModuleFiles.exists("META-INF/" + file)).isTrue());
    }

    @Test
    void listsShowPropertiesOfTheModelOnly() {
        Set<String> shown = java.util.regex.Pattern.compile("of\\[\"(bb:\\w+)\"]")
                .matcher(ShareFacts.text("META-INF/components/bingbi/documentlibrary.js"))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isNotEmpty().isSubsetOf(ContentModel.names("property"));
    }

    static Stream<Element> hidden() {
        return actions().filter(action -> !action.getAttribute("id").startsWith("bingbi-"));
    }

    private static Stream<Element> ours() {
        return actions().filter(action -> action.getAttribute("id").startsWith("bingbi-"));
    }

    private static Stream<Element> actions() {
        return ShareFacts.all(ShareFacts.xml(ModuleFiles.ACTIONS), "actions").stream()
                .flatMap(actions -> ShareFacts.all(actions, "action").stream());
    }

    private static Element evaluatorsFile() {
        return ShareFacts.xml(ModuleFiles.EVALUATORS);
    }

    private static Element bean(String id) {
        return ShareFacts.all(evaluatorsFile(), "bean").stream()
                .filter(bean -> bean.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> values(Element bean) {
        return ShareFacts.all(bean, "value").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.Optional<String> property(Element bean, String name) {
        return ShareFacts.all(bean, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst();
    }

    private static Set<String> evaluators(Element action) {
        return ShareFacts.all(action, "evaluator").stream()
                .map(evaluator ->
                        (evaluator.getAttribute("negate").equals("true") ? "!" : "") + evaluator.getTextContent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> attributes(Element parent, String element, String attribute) {
        return ShareFacts.all(parent, element).stream()
                .map(one -> one.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
