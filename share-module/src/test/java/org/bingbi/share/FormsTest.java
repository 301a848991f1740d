package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Forms of details pages, of editing, of creating and of the advanced search, held against the content model. */
class FormsTest {

    /** The register's bookkeeping, of no use to a reader. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "bb:recorder",
            "bb:lastTurn",
            "bb:trailLength",
            "bb:trailLastDigest",
            "bb:trailLastAt",
            "bb:deniedAccounts",
            "bb:idempotencyKey",
            "bb:behaviourList",
            "bb:signer",
            "bb:delegate",
            "bb:shownDigest",
            "bb:announcedAt",
            "bb:remindedAt",
            "bb:numberYear",
            "bb:sequence",
            "bb:trailActor",
            "bb:trailSubject",
            "bb:closedCaseKey",
            "bb:filingKey",
            "bb:reporter",
            "bb:confirmer",
            "bb:awaits",
            "bb:confirmedBy",
            "bb:owedBy",
            "bb:closedCaseHandler",
            "bb:tallyHandler",
            "bb:tallyMonths",
            "bb:tallyRemindedDay",
            "bb:tallyMissedDay",
            "bb:stepRevision",
            "bb:revision",
            "bb:signerReason",
            "bb:noteAuthor",
            "bb:noteRecord",
            "bb:consentRecorder",
            "bb:consentGiver",
            "bb:consentDelegate",
            "bb:consentDecidedBy",
            "bb:consentAsked",
            "bb:conflictAccount",
            "bb:conflictBy",
            "bb:questionAccount",
            "bb:questionRecorder",
            "bb:questionAnsweredBy",
            "bb:laterIntervenerNamesakes",
            "bb:laterBehindNamesakes",
            "bb:absenceAccount",
            "bb:absenceDelegate",
            "bb:absenceEnteredBy",
            "bb:absenceListState",
            "bb:reportRequest",
            "bb:foundInvolved",
            "bb:recused",
            "bb:recorderDepartmentCode");

    /** Fields that Share itself knows on every node. */
    private static final Set<String> SHARES_OWN = Set.of("cm:name", "cm:content", "mimetype");

    private static final String CONTROLS = "/org/bingbi/components/form/controls/";

    static Stream<String> types() {
        return ContentModel.names("type").stream();
    }

    static Stream<String> aspects() {
        return ContentModel.names("aspect").stream();
    }

    static Stream<Element> configured() {
        return Stream.of(
                        ModuleFiles.DOSSIER_FORMS,
                        ModuleFiles.REGISTER_FORM,
                        ModuleFiles.OTHER_FORMS,
                        ModuleFiles.SEARCH)
                .flatMap(file -> ShareFacts.all(ShareFacts.xml(file), "config").stream())
                .filter(config -> !config.getAttribute("evaluator").equals("string-compare"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasItsForm(String type) {
        assertThat(configs("node-type", type)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("aspects")
    void everyAspectHasItsForm(String aspect) {
        assertThat(configs("aspect", aspect)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource({"types", "aspects"})
    void everyPropertyIsShownOrKnownToServeTheRegisterOnly(String owner) {
        Set<String> shown = ids(
                configs(ContentModel.is("type", owner) ? "node-type" : "aspect", owner)
                        .get(0),
                "show");
        Set<String> expected = new TreeSet<>(ContentModel.propertiesOf(owner));
        expected.removeAll(NEVER_SHOWN);

        assertThat(shown).containsAll(expected).doesNotContainAnyElementsOf(NEVER_SHOWN);
    }

    @ParameterizedTest
    @MethodSource("configured")
    void aFormNamesPropertiesOfItsOwnType(Element config) {
        Set<String> properties = new TreeSet<>(ContentModel.allPropertiesOf(config.getAttribute("condition")));
        properties.addAll(SHARES_OWN);

        assertThat(ids(config, "show")).isSubsetOf(properties);
        assertThat(ids(config, "hide")).isSubsetOf(properties);
        for (Element form : ShareFacts.all(config, "form")) {
            assertThat(ids(form, "field")).isSubsetOf(ids(form, "show"));
            assertThat(ShareFacts.all(form, "field").stream()
                            .map(field -> field.getAttribute("set"))
                            .filter(set -> !set.isEmpty()))
                    .isSubsetOf(ids(form, "set"));
        }
    }

    @ParameterizedTest
    @MethodSource("configured")
    void aFieldHasTheControlOfItsKind(Element config) {
        for (Element form : ShareFacts.all(config, "form")) {
            boolean search = form.getAttribute("id").equals("search");
            for (Element field : ShareFacts.all(form, "field")) {
                String property = field.getAttribute("id");
                if (property.startsWith("bb:")) {
                    assertThat(control(field)).as(property).isEqualTo(expected(property, search, control(field)));
                }
            }
        }
    }

    @Test
    void controlsExistInShareOrHere() {
        assertThat(configured().flatMap(config -> ShareFacts.all(config, "control").stream()))
                .isNotEmpty()
                .allSatisfy(control -> {
                    String template = control.getAttribute("template");
                    assertThat(ShareFacts.names("controls.txt").contains(template)
                                    || ModuleFiles.exists("alfresco/site-webscripts" + template))
                            .as(template)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({"bb:dossier", "bb:registerForm", "bb:evidence", "bb:signatureStep"})
    void whatPeopleWriteIsEditedInTheListToo(String type) {
        assertThat(formIds("node-type", type)).contains("doclib-simple-metadata");
    }

    @ParameterizedTest
    @CsvSource({"bb:dossier", "bb:registerForm", "bb:evidence", "bb:zeroReport"})
    void whatPeopleLookForHasASearchForm(String type) {
        assertThat(formIds("model-type", type)).contains("search");
        assertThat(ShareFacts.all(ShareFacts.xml(ModuleFiles.SEARCH), "advanced-search"))
                .flatExtracting(search -> ShareFacts.all(search, "form"))
                .extracting(Element::getTextContent)
                .contains(type);
    }

    /** Times with their hour, lists with their labels, yes and no with neither as a third, people by their names. */
    private static String expected(String property, boolean search, String control) {
        if (control.equals(CONTROLS + "person.ftl")) {
            assertThat(property).endsWithIgnoringCase(property.endsWith("recorder") ? "recorder" : "account");
            return control;
        }
        if (ContentModel.typeOf(property).equals("d:datetime")) {
            return "/org/alfresco/components/form/controls/" + (search ? "daterange.ftl" : "date.ftl");
        }
        boolean several = ContentModel.isMultiple(property) && !search;
        if (!ContentModel.valuesOf(property).isEmpty()) {
            return several ? "/org/alfresco/components/form/controls/selectmany.ftl" : CONTROLS + "choice.ftl";
        }
        return ContentModel.typeOf(property).equals("d:boolean") ? CONTROLS + "choice.ftl" : control;
    }

    private static String control(Element field) {
        return ShareFacts.all(field, "control").stream()
                .map(control -> control.getAttribute("template"))
                .findFirst()
                .orElse("");
    }

    private static List<Element> configs(String evaluator, String condition) {
        return configured()
                .filter(config -> config.getAttribute("evaluator").equals(evaluator)
                        && config.getAttribute("condition").equals(condition))
                .toList();
    }

    private static Set<String> formIds(String evaluator, String condition) {
        return ids(configs(evaluator, condition).get(0), "form");
    }

    private static Set<String> ids(Element parent, String name) {
        return ShareFacts.all(parent, name).stream()
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
