package org.bingbi.share;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The names of the register's content model, from the platform module. */
final class ContentModel {
    private static final Element MODEL = ShareFacts.xml("alfresco/module/bingbi-platform/model/bingbi-model.xml");

    private ContentModel() {}

    /** @param kind {@code type}, {@code aspect} or {@code property} */
    static Set<String> names(String kind) {
        return ShareFacts.all(MODEL, kind).stream()
                .map(element -> element.getAttribute("name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The properties that a type or an aspect itself brings. */
    static Set<String> propertiesOf(String owner) {
        return ShareFacts.all(definition(owner), "property").stream()
                .map(property -> property.getAttribute("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those, and the properties of its mandatory aspects. */
    static Set<String> allPropertiesOf(String owner) {
        Set<String> all = new LinkedHashSet<>(propertiesOf(owner));
        for (Element aspects : ShareFacts.all(definition(owner), "mandatory-aspects")) {
            ShareFacts.all(aspects, "aspect").forEach(aspect -> all.addAll(allPropertiesOf(aspect.getTextContent())));
        }
        return all;
    }

    static boolean is(String kind, String name) {
        return names(kind).contains(name);
    }

    static String typeOf(String property) {
        return ShareFacts.all(property(property), "type").get(0).getTextContent();
    }

    static boolean isMultiple(String property) {
        return ShareFacts.all(property(property), "multiple").stream()
                .anyMatch(multiple -> multiple.getTextContent().equals("true"));
    }

    /** What the property's list allows; empty when it has none. */
    static Set<String> valuesOf(String property) {
        List<String> refs = ShareFacts.all(property(property), "constraint").stream()
                .map(constraint -> constraint.getAttribute("ref"))
                .toList();
        return ShareFacts.all(MODEL, "constraint").stream()
                .filter(constraint -> constraint.getAttribute("type").equals("LIST")
                        && refs.contains(constraint.getAttribute("name")))
                .flatMap(constraint -> ShareFacts.all(constraint, "list").stream())
                .flatMap(list -> ShareFacts.all(list, "value").stream())
                .map(Element::getTextContent)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Element property(String name) {
        return named("property", name);
    }

    private static Element definition(String name) {
        return is("type", name) ? named("type", name) : named("aspect", name);
    }

    private static Element named(String kind, String name) {
        return ShareFacts.all(MODEL, kind).stream()
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model has no " + kind + " " + name));
    }
}
