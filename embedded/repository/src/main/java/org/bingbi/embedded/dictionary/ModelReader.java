package org.bingbi.embedded.dictionary;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.repo.dictionary.IndexTokenisationMode;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.bingbi.embedded.dictionary.Declarations.AssociationXml;
import org.bingbi.embedded.dictionary.Declarations.ClassXml;
import org.bingbi.embedded.dictionary.Declarations.ConstraintXml;
import org.bingbi.embedded.dictionary.Declarations.DataTypeXml;
import org.bingbi.embedded.dictionary.Declarations.EndXml;
import org.bingbi.embedded.dictionary.Declarations.IndexXml;
import org.bingbi.embedded.dictionary.Declarations.ModelXml;
import org.bingbi.embedded.dictionary.Declarations.OverrideXml;
import org.bingbi.embedded.dictionary.Declarations.PropertyXml;

/** Reads a model's XML, with Alfresco's defaults for what it leaves unsaid. */
final class ModelReader {

    private final String source;

    private ModelReader(String source) {
        this.source = source;
    }

    /** @param source named in errors */
    static ModelXml read(InputStream xml, String source) {
        return new ModelReader(source).model(XmlElement.read(xml, source));
    }

    private ModelXml model(XmlElement model) {
        return new ModelXml(
                name(model),
                Label.of(model),
                model.text("author").orElse(null),
                model.text("published").map(this::date).orElse(null),
                model.text("version").orElse(null),
                namespaces(model.children("imports", "import")),
                namespaces(model.children("namespaces", "namespace")),
                model.children("data-types", "data-type").stream()
                        .map(this::dataType)
                        .toList(),
                constraints(model),
                Stream.concat(
                                model.children("types", "type").stream().map(type -> classOf(type, false)),
                                model.children("aspects", "aspect").stream().map(aspect -> classOf(aspect, true)))
                        .toList());
    }

    private Date date(String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            throw new DictionaryException(source + ": the date of publication '" + text + "' is no date (yyyy-mm-dd)");
        }
    }

    private Map<String, String> namespaces(List<XmlElement> elements) {
        Map<String, String> uris = new LinkedHashMap<>();
        elements.forEach(e -> uris.put(required(e, "prefix"), required(e, "uri")));
        return uris;
    }

    private DataTypeXml dataType(XmlElement e) {
        String javaClass = e.text("java-class")
                .orElseThrow(() -> new DictionaryException(source + ": " + name(e) + " needs a java-class"));
        return new DataTypeXml(name(e), Label.of(e), javaClass);
    }

    private ClassXml classOf(XmlElement e, boolean aspect) {
        e.child("child-associations").ifPresent(wrong -> {
            throw new DictionaryException(
                    source + ": the child-associations of " + name(e) + " belong into associations");
        });
        return new ClassXml(
                name(e),
                Label.of(e),
                aspect,
                e.text("parent").filter(parent -> !parent.isEmpty()),
                e.flag("archive").orElse(null),
                e.flag("includedInSuperTypeQuery").orElse(null),
                e.children("properties", "property").stream()
                        .map(this::property)
                        .toList(),
                e.child("associations").map(XmlElement::children).orElse(List.of()).stream()
                        .map(this::association)
                        .toList(),
                e.children("overrides", "property").stream().map(this::override).toList(),
                e.children("mandatory-aspects", "aspect").stream()
                        .map(XmlElement::text)
                        .toList());
    }

    private PropertyXml property(XmlElement e) {
        Optional<XmlElement> mandatory = e.child("mandatory");
        return new PropertyXml(
                name(e),
                Label.of(e),
                e.text("type")
                        .orElseThrow(() -> new DictionaryException(source + ": property " + name(e) + " needs a type")),
                e.flag("protected").orElse(false),
                mandatory.map(m -> Boolean.parseBoolean(m.text())).orElse(false),
                mandatory.map(m -> m.attribute("enforced", false)).orElse(false),
                e.flag("multiple").orElse(false),
                e.text("default").orElse(null),
                e.child("index").map(this::index).orElse(IndexXml.DEFAULT),
                constraints(e));
    }

    private IndexXml index(XmlElement e) {
        return new IndexXml(
                e.attribute("enabled", true),
                e.flag("atomic").orElse(true),
                e.flag("stored").orElse(false),
                e.text("tokenised").map(this::tokenisation).orElse(IndexTokenisationMode.TRUE));
    }

    private IndexTokenisationMode tokenisation(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> IndexTokenisationMode.TRUE;
            case "false" -> IndexTokenisationMode.FALSE;
            case "both" -> IndexTokenisationMode.BOTH;
            default -> throw new DictionaryException(source + ": tokenised is true, false or both, not '" + text + "'");
        };
    }

    private OverrideXml override(XmlElement e) {
        Optional<XmlElement> mandatory = e.child("mandatory");
        return new OverrideXml(
                name(e),
                mandatory.map(m -> Boolean.parseBoolean(m.text())),
                mandatory.flatMap(m -> m.attribute("enforced")).map(Boolean::parseBoolean),
                e.text("default"),
                e.child("constraints").map(c -> constraints(e)));
    }

    private AssociationXml association(XmlElement e) {
        boolean child = e.name().equals("child-association");
        XmlElement target = e.child("target")
                .orElseThrow(() -> new DictionaryException(source + ": association " + name(e) + " needs a target"));
        return new AssociationXml(
                name(e),
                Label.of(e),
                e.flag("protected").orElse(false),
                e.child("source").map(s -> end(s, true, false)).orElse(new EndXml(Optional.empty(), true, true, false)),
                end(target, false, true),
                target.text("class")
                        .orElseThrow(() ->
                                new DictionaryException(source + ": the target of " + name(e) + " needs a class")),
                child,
                e.text("child-name").orElse(null),
                e.flag("duplicate").orElse(true),
                e.flag("propagateTimestamps").orElse(false));
    }

    private EndXml end(XmlElement e, boolean mandatoryOtherwise, boolean manyOtherwise) {
        boolean mandatory = e.flag("mandatory").orElse(mandatoryOtherwise);
        boolean enforced = e.child("mandatory")
                .map(m -> m.attribute("enforced", mandatory))
                .orElse(mandatory);
        return new EndXml(e.text("role"), mandatory, enforced, e.flag("many").orElse(manyOtherwise));
    }

    private List<ConstraintXml> constraints(XmlElement owner) {
        return owner.children("constraints", "constraint").stream()
                .map(this::constraint)
                .toList();
    }

    private ConstraintXml constraint(XmlElement e) {
        Map<String, Object> parameters = new HashMap<>();
        e.children("parameter").forEach(p -> parameters.put(name(p), value(p)));
        return new ConstraintXml(e.attribute("name"), Label.of(e), e.attribute("type"), e.attribute("ref"), parameters);
    }

    private Object value(XmlElement parameter) {
        Optional<XmlElement> list = parameter.child("list");
        return list.<Object>map(
                        l -> l.children("value").stream().map(XmlElement::text).toList())
                .orElseGet(() -> parameter.text("value").orElse(""));
    }

    private String name(XmlElement e) {
        return required(e, "name");
    }

    private String required(XmlElement e, String attribute) {
        return e.attribute(attribute)
                .orElseThrow(
                        () -> new DictionaryException(source + ": the element " + e.name() + " needs a " + attribute));
    }
}
