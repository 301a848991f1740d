package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bingbi.absence.web.AbsenceJson;
import org.bingbi.consent.web.ConsentJson;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.desk.DossierJson;
import org.bingbi.desk.SupplementsJson;
import org.bingbi.evidence.EvidenceJson;
import org.bingbi.exemption.NoteFields;
import org.bingbi.exemption.web.NoteJson;
import org.bingbi.register.web.DossierSummary;
import org.bingbi.register.web.FormFields;
import org.bingbi.signature.web.StepJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The contract, the descriptors and the beans say the same. */
class OpenApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources/alfresco");
    private static final Path SCRIPTS = RESOURCES.resolve("extension/templates/webscripts");
    private static final Path MODULE = RESOURCES.resolve("module/bingbi-platform");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @Test
    void everyOperationHasADescriptorAndEveryDescriptorAnOperation() throws IOException {
        assertThat(descriptors().map(OpenApiTest::operation)).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void everyDescriptorHasABean() throws Exception {
        Set<String> wanted = descriptors().map(OpenApiTest::bean).collect(Collectors.toCollection(TreeSet::new));

        assertThat(beans()).filteredOn(id -> id.startsWith("webscript.")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyOperationAsksForASignedInPersonAndLeavesTheTransactionToTheEndpoint() throws IOException {
        assertThat(descriptors()).allSatisfy(descriptor -> {
            boolean withoutAccount =
                    Set.of("post /bingbi/clearance", "get /bingbi/health").contains(operation(descriptor));
            assertThat(text(xml(descriptor), "authentication")).isEqualTo(withoutAccount ? "none" : "user");
            assertThat(text(xml(descriptor), "transaction")).isEqualTo("none");
        });
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                        new Object[] {"FormFields", FormFields.class},
                        new Object[] {"Clock", ClockJson.class},
                        new Object[] {"Step", StepJson.class},
                        new Object[] {"Consent", ConsentJson.class},
                        new Object[] {"Absence", AbsenceJson.class},
                        new Object[] {"NoteFields", NoteFields.class},
                        new Object[] {"Note", NoteJson.class},
                        new Object[] {"NoteSummary", NoteJson.Summary.class},
                        new Object[] {"NoteFinding", NoteJson.FindingJson.class},
                        new Object[] {"DossierSummary", DossierSummary.class})
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aRecordHasTheFieldsOfItsSchema(String schema, Class<?> json) throws IOException {
        assertThat(fields(json)).isEqualTo(names(schema(schema).path("properties")));
    }

    @Test
    void composedSchemasHaveTheFieldsOfTheirRecords() throws IOException {
        Set<String> evidence = names(schema("EvidenceDescription").path("properties"));
        evidence.addAll(names(schema("Evidence").path("allOf").path(1).path("properties")));
        Set<String> dossier = fields(DossierJson.class);
        dossier.removeAll(Set.of("summary", "later"));
        dossier.addAll(fields(SupplementsJson.class));

        assertThat(fields(EvidenceJson.class)).isEqualTo(evidence);
        assertThat(dossier)
                .isEqualTo(names(schema("Dossier").path("allOf").path(1).path("properties")));
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operations() throws IOException {
        Set<String> operations = new TreeSet<>();
        contract().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method + " " + path.getKey());
                    }
                }));
        return operations;
    }

    private static Stream<Path> descriptors() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".desc.xml")).toList().stream();
        }
    }

    private static String operation(Path descriptor) {
        return method(descriptor) + " " + text(xml(descriptor), "url");
    }

    private static String method(Path descriptor) {
        String[] parts = descriptor.getFileName().toString().split("\\.");
        return parts[1];
    }

    private static String bean(Path descriptor) {
        String id = SCRIPTS.relativize(descriptor).toString().replace(".desc.xml", "");
        return "webscript." + id.replace(java.io.File.separatorChar, '.');
    }

    /** Those of every feature: web-context.xml and each <feature>-web-context.xml. */
    private static Set<String> beans() throws IOException {
        try (Stream<Path> files = Files.list(MODULE)) {
            return files.filter(file -> file.toString().endsWith("web-context.xml"))
                    .map(file -> xml(file).getElementsByTagName("bean"))
                    .flatMap(beans -> Stream.iterate(0, index -> index < beans.getLength(), index -> index + 1)
                            .map(index -> ((Element) beans.item(index)).getAttribute("id")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Document xml(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    private static JsonNode schema(String name) throws IOException {
        return contract().path("components").path("schemas").path(name);
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(MODULE.resolve("openapi.yaml").toFile());
    }
}
