package org.bingbi.embedded.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.dictionary.IndexTokenisationMode;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ConstraintException;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ClassPathXmlApplicationContext;

class DictionaryTest {

    private static ClassPathXmlApplicationContext context;
    private static DictionaryService dictionary;

    @BeforeAll
    static void aLibraryBesidesTheBaseModels() {
        context = new ClassPathXmlApplicationContext("org/bingbi/embedded/dictionary/dictionary-context.xml");
        dictionary = context.getBean("DictionaryService", DictionaryService.class);
        DictionaryBootstrap library = new DictionaryBootstrap(context.getBean(Dictionary.class));
        library.setModels(List.of("org/bingbi/embedded/dictionary/library-model.xml"));
        library.bootstrap();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static QName lib(String name) {
        return QName.createQName("urn:library", name);
    }

    @Test
    void aConstraintTellsItsParametersAsNumbers() {
        assertThat(parameters("keywords")).containsEntry("minLength", 2).containsEntry("maxLength", 5);
        assertThat(parameters("pages")).containsEntry("minValue", 1.0).containsEntry("maxValue", 5000.0);
        assertThat(parameters("isbn")).containsEntry("expression", "[0-9]{13}").containsEntry("requiresMatch", true);
    }

    private static Map<String, Object> parameters(String property) {
        return dictionary
                .getProperty(lib(property))
                .getConstraints()
                .get(0)
                .getConstraint()
                .getParameters();
    }

    @Test
    void aTypeInheritsPropertiesAndAspects() {
        assertThat(dictionary.getType(lib("rareBook")).getProperties())
                .containsKeys(lib("shelf"), ContentModel.PROP_NAME, ContentModel.PROP_CONTENT);
        assertThat(dictionary.getType(lib("rareBook")).getDefaultAspectNames())
                .contains(ContentModel.ASPECT_TITLED, ContentModel.ASPECT_AUDITABLE, ContentModel.ASPECT_REFERENCEABLE);
        assertThat(dictionary.isSubClass(lib("rareBook"), ContentModel.TYPE_CMOBJECT))
                .isTrue();
        assertThat(dictionary.isSubClass(ContentModel.TYPE_FOLDER, ContentModel.TYPE_CONTENT))
                .isFalse();
        assertThat(dictionary.getSubTypes(lib("book"), true)).containsExactlyInAnyOrder(lib("book"), lib("rareBook"));
    }

    @Test
    void anOverrideChangesTheInheritedPropertyOnly() {
        assertThat(dictionary.getProperty(lib("pages")).isMandatory()).isFalse();
        var overridden = dictionary.getProperty(lib("rareBook"), lib("pages"));
        assertThat(overridden.isMandatoryEnforced()).isTrue();
        assertThat(overridden.getDefaultValue()).isEqualTo("7");
        assertThat(overridden.isOverride()).isTrue();
        assertThat(overridden.getConstraints()).hasSize(1);
    }

    @Test
    void theArchiveFlagIsInheritedUntilATypeSaysOtherwise() {
        assertThat(dictionary.getType(lib("book")).getArchive()).isTrue();
        assertThat(dictionary.getType(lib("rareBook")).getArchive()).isFalse();
    }

    @Test
    void associationsHaveTheirEnds() {
        AssociationDefinition chapters = dictionary.getAssociation(lib("chapters"));
        assertThat(chapters.isChild()).isTrue();
        assertThat(chapters.isTargetMandatory()).isTrue();
        assertThat(chapters.isTargetMandatoryEnforced()).isFalse();
        assertThat(chapters.isSourceMandatory()).isTrue();
        assertThat(dictionary.getType(lib("rareBook")).getChildAssociations()).containsOnlyKeys(lib("chapters"));
        assertThat(dictionary.getAssociation(lib("sequel")).getTargetClass().getName())
                .isEqualTo(lib("book"));
    }

    @Test
    void theIndexModeIsRead() {
        assertThat(dictionary.getProperty(lib("shelf")).getIndexTokenisationMode())
                .isEqualTo(IndexTokenisationMode.FALSE);
        assertThat(dictionary.getProperty(lib("pages")).getIndexTokenisationMode())
                .isEqualTo(IndexTokenisationMode.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "shelf,LAW,true",
        "shelf,law,false",
        "pages,1,true",
        "pages,0,false",
        "pages,many,false",
        "isbn,9787111111111,true",
        "isbn,97871,false",
        "keywords,ab,true",
        "keywords,a,false",
        "keywords,abcdef,false"
    })
    void constraintsJudgeValues(String property, String value, boolean good) {
        var constraint =
                dictionary.getProperty(lib(property)).getConstraints().get(0).getConstraint();
        if (good) {
            assertThatCode(() -> constraint.evaluate(value)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> constraint.evaluate(value)).isInstanceOf(ConstraintException.class);
            assertThatThrownBy(() -> constraint.evaluate(List.of(value))).isInstanceOf(ConstraintException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"note.txt,true", "秉笔.docx,true", "a/b,false", "a:b,false", "dot.,false", "'space ',false"})
    void fileNamesKeepToAlfrescosRule(String name, boolean good) {
        var constraint = dictionary
                .getProperty(ContentModel.PROP_NAME)
                .getConstraints()
                .get(0)
                .getConstraint();
        assertThat(constraint.getType()).isEqualTo("REGEX");
        if (good) {
            assertThatCode(() -> constraint.evaluate(name)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> constraint.evaluate(name)).isInstanceOf(ConstraintException.class);
        }
    }

    @Test
    void aModelThatIsNotSoundLeavesNothingBehind() {
        String xml =
                """
                <model name="bad:model" xmlns="http://www.alfresco.org/model/dictionary/1.0">
                  <namespaces><namespace uri="urn:bad" prefix="bad"/></namespaces>
                  <types><type name="bad:a"/><type name="bad:b"><parent>bad:missing</parent></type></types>
                </model>""";
        assertThatThrownBy(() -> context.getBean(Dictionary.class)
                        .add(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "bad-model.xml"))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("missing");
        assertThat(dictionary.getType(QName.createQName("urn:bad", "a"))).isNull();
        assertThat(context.getBean("NamespaceService", NamespaceService.class).getNamespaceURI("bad"))
                .isNull();
    }

    @Test
    void childAssociationsInTheWrongPlaceAreRefusedAsByAlfresco() {
        String xml =
                """
                <model name="bad:model" xmlns="http://www.alfresco.org/model/dictionary/1.0">
                  <namespaces><namespace uri="urn:bad" prefix="bad"/></namespaces>
                  <types><type name="bad:a"><child-associations/></type></types>
                </model>""";
        assertThatThrownBy(() -> context.getBean(Dictionary.class)
                        .add(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "bad-model.xml"))
                .isInstanceOf(DictionaryException.class);
    }

    @Test
    void valuesAreReadAsTheTypeOfTheirProperty() {
        assertThat(ValueConverter.convert(dictionary.getProperty(lib("pages")), "12"))
                .isEqualTo(12);
        assertThat(ValueConverter.convert(dictionary.getProperty(lib("keywords")), "law"))
                .isEqualTo(List.of("law"));
        assertThat(ValueConverter.convert(DataTypeDefinition.DATETIME, "2016-03-01T08:00:00.000+08:00"))
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2016-03-01T00:00:00Z")));
        assertThatThrownBy(() -> ValueConverter.convert(dictionary.getProperty(lib("pages")), "dozen"))
                .isInstanceOf(ValueConversionException.class);
    }

    @Test
    void theLimitsOfAConstraintAreNumbers() {
        var length = Constraints.create("LENGTH", "lib:length", null, Map.of("maxLength", "7"));

        assertThat(length.getParameters()).isEqualTo(Map.of("minLength", 0, "maxLength", 7));
    }
}
