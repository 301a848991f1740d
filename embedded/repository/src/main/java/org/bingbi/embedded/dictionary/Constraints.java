package org.bingbi.embedded.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.dictionary.Constraint;
import org.alfresco.service.cmr.dictionary.ConstraintException;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.springframework.extensions.surf.util.I18NUtil;

/** The kinds of constraint that a model can name: LIST, REGEX, LENGTH and MINMAX. */
final class Constraints {

    private static final String REGEX_MESSAGE = "d_dictionary.constraint.regex.error.";

    private Constraints() {}

    /** @throws DictionaryException for another kind, or parameters that make no sense */
    static Constraint create(String type, String shortName, String title, Map<String, Object> parameters) {
        return switch (type) {
            case "LIST" -> new AllowedValues(shortName, title, parameters);
            case "REGEX" -> new Regex(shortName, title, parameters);
            case "LENGTH" -> new Length(shortName, title, parameters);
            case "MINMAX" -> new Range(shortName, title, parameters);
            default ->
                throw new DictionaryException("Constraint " + shortName + " has the unknown type '" + type
                        + "'; use LIST, REGEX, LENGTH or MINMAX");
        };
    }

    private static final class AllowedValues extends AbstractModelConstraint {
        private final boolean caseSensitive;
        private final Set<String> allowed;

        AllowedValues(String shortName, String title, Map<String, Object> given) {
            super("LIST", shortName, title, complete(shortName, given));
            caseSensitive = (Boolean) getParameters().get("caseSensitive");
            allowed = allowedValues(getParameters()).stream()
                    .map(this::comparable)
                    .collect(Collectors.toSet());
        }

        private static Map<String, Object> complete(String shortName, Map<String, Object> given) {
            if (!(given.get("allowedValues") instanceof List<?> values) || values.isEmpty()) {
                throw new DictionaryException("Constraint " + shortName + " needs a list of allowedValues");
            }
            boolean sorted =
                    Boolean.parseBoolean(given.getOrDefault("sorted", "false").toString());
            boolean caseSensitive = Boolean.parseBoolean(
                    given.getOrDefault("caseSensitive", "true").toString());
            return Map.of(
                    "allowedValues",
                    sorted ? values.stream().sorted().toList() : List.copyOf(values),
                    "caseSensitive",
                    caseSensitive,
                    "sorted",
                    sorted);
        }

        private static List<String> allowedValues(Map<String, Object> parameters) {
            return ((List<?>) parameters.get("allowedValues"))
                    .stream().map(Object::toString).toList();
        }

        private String comparable(String value) {
            return caseSensitive ? value : value.toUpperCase(Locale.ROOT);
        }

        @Override
        void evaluateSingleValue(Object value) {
            if (!allowed.contains(comparable(ValueConverter.toText(value)))) {
                throw new ConstraintException("The value is not one of those that " + getShortName() + " allows");
            }
        }
    }

    private static final class Regex extends AbstractModelConstraint {
        private final Pattern pattern;
        private final boolean requiresMatch;

        Regex(String shortName, String title, Map<String, Object> parameters) {
            super("REGEX", shortName, title, parameters);
            try {
                pattern = Pattern.compile(parameter("expression", ""));
            } catch (PatternSyntaxException e) {
                throw new DictionaryException("Constraint " + shortName + " has no valid expression", e);
            }
            requiresMatch = Boolean.parseBoolean(parameter("requiresMatch", "true"));
        }

        @Override
        public Map<String, Object> getParameters() {
            return Map.of("expression", pattern.pattern(), "requiresMatch", requiresMatch);
        }

        @Override
        void evaluateSingleValue(Object value) {
            if (pattern.matcher(ValueConverter.toText(value)).matches() != requiresMatch) {
                throw new ConstraintException(message(), value);
            }
        }

        private String message() {
            String own = REGEX_MESSAGE + getShortName();
            if (I18NUtil.getMessage(own) != null) {
                return own;
            }
            return "The value " + (requiresMatch ? "does not have" : "has") + " the form that " + getShortName()
                    + (requiresMatch ? " demands" : " forbids");
        }
    }

    private static final class Length extends AbstractModelConstraint {
        private final int min;
        private final int max;

        Length(String shortName, String title, Map<String, Object> parameters) {
            super("LENGTH", shortName, title, parameters);
            min = (int) number("minLength", 0);
            max = (int) number("maxLength", Integer.MAX_VALUE);
            if (min < 0 || max < min) {
                throw new DictionaryException("Constraint " + shortName + ": minLength must lie in 0 to maxLength");
            }
        }

        /** Both limits are there, as numbers, whatever the model says. */
        @Override
        public Map<String, Object> getParameters() {
            return Map.of("minLength", min, "maxLength", max);
        }

        @Override
        void evaluateSingleValue(Object value) {
            int length = ValueConverter.toText(value).length();
            if (length < min || length > max) {
                throw new ConstraintException(
                        "The value has " + length + " characters; " + getShortName() + " allows " + min + " to " + max);
            }
        }
    }

    private static final class Range extends AbstractModelConstraint {
        private final double min;
        private final double max;

        Range(String shortName, String title, Map<String, Object> parameters) {
            super("MINMAX", shortName, title, parameters);
            min = number("minValue", -Double.MAX_VALUE);
            max = number("maxValue", Double.MAX_VALUE);
            if (max < min) {
                throw new DictionaryException("Constraint " + shortName + ": minValue must not exceed maxValue");
            }
        }

        /** Both limits are there, as numbers, whatever the model says. */
        @Override
        public Map<String, Object> getParameters() {
            return Map.of("minValue", min, "maxValue", max);
        }

        @Override
        void evaluateSingleValue(Object value) {
            double number;
            try {
                number = ValueConverter.toDouble(value);
            } catch (NumberFormatException e) {
                throw new ConstraintException("The value is no number, as " + getShortName() + " demands");
            }
            if (!(number >= min && number <= max)) {
                throw new ConstraintException(
                        "The value is outside " + min + " to " + max + ", the range of " + getShortName());
            }
        }
    }
}
