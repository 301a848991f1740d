package org.bingbi.embedded.dictionary;

import java.util.Collection;
import java.util.Map;
import org.alfresco.service.cmr.dictionary.Constraint;
import org.alfresco.service.cmr.dictionary.DictionaryException;

/** What the kinds of constraint share: a name, a title, and that each value of a list is judged by itself. */
abstract class AbstractModelConstraint implements Constraint {

    private final String type;
    private final String shortName;
    private final String title;
    private final Map<String, Object> parameters;

    AbstractModelConstraint(String type, String shortName, String title, Map<String, Object> parameters) {
        this.type = type;
        this.shortName = shortName;
        this.title = title;
        this.parameters = parameters;
    }

    @Override
    public final String getType() {
        return type;
    }

    @Override
    public final String getTitle() {
        return title;
    }

    @Override
    public final String getShortName() {
        return shortName;
    }

    @Override
    public Map<String, Object> getParameters() {
        return parameters;
    }

    @Override
    public final void evaluate(Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(this::evaluateUnlessAbsent);
        } else {
            evaluateUnlessAbsent(value);
        }
    }

    private void evaluateUnlessAbsent(Object value) {
        if (value != null) {
            evaluateSingleValue(value);
        }
    }

    abstract void evaluateSingleValue(Object value);

    final String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise).toString();
    }

    final double number(String name, double otherwise) {
        try {
            return parameters.containsKey(name)
                    ? Double.parseDouble(parameters.get(name).toString().trim())
                    : otherwise;
        } catch (NumberFormatException e) {
            throw new DictionaryException(
                    "Constraint " + shortName + ": " + name + " must be a number, not '" + parameters.get(name) + "'");
        }
    }
}
