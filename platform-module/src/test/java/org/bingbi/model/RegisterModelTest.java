package org.bingbi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RegisterModelTest {

    private static final Path MODEL =
            Path.of("src/main/resources/alfresco/module/bingbi-platform/model/bingbi-model.xml");
    private static final Pattern PROPERTY =
            Pattern.compile("<property name=\"bb:(\\w+)\">(.*?)</property>", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("<(type|aspect|property|child-association) name=\"bb:(\\w+)\"");

    @Test
    void theConstantsNameJustWhatTheModelNames() throws Exception {
        assertThat(constants()).isEqualTo(names());
    }

    /** Article 15: facets list what stands in hidden nodes; what no search needs has no place in an index. */
    @Test
    @Tag("article-15")
    void noFieldIsFacetableAndEachSaysWhetherItIsIndexed() throws Exception {
        Matcher property = PROPERTY.matcher(Files.readString(MODEL));
        Set<String> notIndexed = new TreeSet<>();
        while (property.find()) {
            String said = property.group(2);
            assertThat(said).as(property.group(1)).containsPattern("<index enabled=\"(true|false)\"");
            if (said.contains("<index enabled=\"true\">")) {
                assertThat(said).as(property.group(1)).contains("<facetable>false</facetable>");
            } else {
                notIndexed.add(property.group(1));
            }
        }
        assertThat(notIndexed)
                .contains(
                        "recorderContact",
                        "intervenerContact",
                        "intervenerAccount",
                        "behindAccount",
                        "behindPost",
                        "behindRelation",
                        "recorderPost",
                        "lateReason",
                        "lateConsentBy",
                        "proposals",
                        "proposalReason",
                        "remarkText",
                        "conflictName",
                        "conflictReason",
                        "consentReason",
                        "consentWords",
                        "absenceAccount",
                        "accessLines",
                        "trailActor",
                        "trailDetail",
                        "deniedAccounts",
                        "interventionPlace");
    }

    private static Set<String> names() throws Exception {
        Matcher matcher = NAMED.matcher(Files.readString(MODEL));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(2));
        }
        return names;
    }

    private static Set<String> constants() throws Exception {
        Set<String> constants = new TreeSet<>();
        for (Field field : RegisterModel.class.getFields()) {
            if (field.getType() == QName.class) {
                constants.add(((QName) field.get(null)).getLocalName());
            }
        }
        return constants;
    }
}
