package org.bingbi.register.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alfresco.service.cmr.dictionary.Constraint;
import org.alfresco.service.cmr.dictionary.ConstraintDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.namespace.QName;
import org.bingbi.problem.Problem;
import org.bingbi.web.HttpProblem;

/** Holds values against the model before they are saved, so that each is named with what is allowed; the model itself refuses later. */
public final class FormChecks {

    private final DictionaryService dictionary;

    public FormChecks(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    /** Throws the 400 problem that names every field the model does not allow; a field is called as its property. */
    public void check(Map<QName, Serializable> properties) {
        check(properties, QName::getLocalName);
    }

    /** The same where the fields have names of their own. */
    public void check(Map<QName, Serializable> properties, Function<QName, String> fields) {
        List<Problem> problems = new ArrayList<>();
        properties.forEach((name, value) -> {
            // A null empties the field.
            Stream<?> values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
            values.filter(String.class::isInstance).map(String.class::cast).forEach(text -> {
                check(name, fields.apply(name), text, problems);
            });
        });
        if (!problems.isEmpty()) {
            throw HttpProblem.invalid(problems);
        }
    }

    /**
     * The longest text that a property may hold, in characters as a person counts them. The model allows twice the number, since it
     * counts the halves of characters beyond the basic plane.
     */
    public int longest(QName property) {
        return constraints(property).stream()
                .filter(constraint -> constraint.getType().equals("LENGTH"))
                .mapToInt(constraint -> Integer.parseInt(
                                String.valueOf(constraint.getParameters().get("maxLength")))
                        / 2)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The values that a property may have, in the model's order; empty when it is free. */
    public List<String> allowed(QName property) {
        return constraints(property).stream()
                .filter(constraint -> constraint.getType().equals("LIST"))
                .flatMap(constraint ->
                        ((Collection<?>) constraint.getParameters().get("allowedValues")).stream())
                .map(String::valueOf)
                .toList();
    }

    private void check(QName name, String field, String text, List<Problem> problems) {
        List<String> allowed = allowed(name);
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            problems.add(Problem.at(field, "value-not-allowed", text, String.join(", ", allowed)));
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest(name)) {
            problems.add(Problem.at(field, "text-too-long", text, longest(name), length));
        }
    }

    private List<Constraint> constraints(QName name) {
        PropertyDefinition property = dictionary.getProperty(name);
        return property == null
                ? List.of()
                : property.getConstraints().stream()
                        .map(ConstraintDefinition::getConstraint)
                        .toList();
    }
}
