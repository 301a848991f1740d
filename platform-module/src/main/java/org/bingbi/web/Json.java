package org.bingbi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;

/**
 * Reads what a client sent strictly and writes answers. Unknown fields, wrong types, a field given twice, words after the end and
 * characters that cannot be stored are refused with the field's name. Times are ISO 8601 instants in UTC (an offset is accepted), dates are {@code yyyy-MM-dd}. Java's own
 * time types are taught here, since Alfresco does not ship Jackson's module for them.
 */
public final class Json {

    /** Where a reading collects the texts that cannot be stored, so that all are named at once. */
    private static final Object UNSTORABLE = new Object();

    private static final ObjectMapper MAPPER = strict();

    private Json() {}

    /** Reads one value; throws the 400 problem that names what is wrong. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            List<Problem> unstorable = new ArrayList<>();
            T value =
                    MAPPER.readerFor(type).withAttribute(UNSTORABLE, unstorable).readValue(json);
            if (value == null) {
                throw HttpProblem.invalid(Problem.at("", "json-null", "null"));
            }
            if (!unstorable.isEmpty()) {
                throw HttpProblem.invalid(unstorable);
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw HttpProblem.invalid(problem(unreadable));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("An answer cannot be written as JSON: " + value.getClass(), mistake);
        }
    }

    private static Problem problem(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return Problem.at(path(unknown), "json-unknown-field", unknown.getPropertyName(), known(unknown));
        }
        if (exception instanceof InvalidFormatException wrong) {
            return Problem.at(path(wrong), "json-wrong-value", String.valueOf(wrong.getValue()), expected(wrong));
        }
        if (exception instanceof MismatchedInputException wrong) {
            return Problem.at(path(wrong), "json-wrong-type", "", expected(wrong));
        }
        int line = exception.getLocation() == null ? 0 : exception.getLocation().getLineNr();
        int column =
                exception.getLocation() == null ? 0 : exception.getLocation().getColumnNr();
        return Problem.at("", "json-malformed", "", line, column);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).toString();
        }
        if (type == Instant.class) {
            return "2026-11-23T01:30:00Z";
        }
        if (type == LocalDate.class) {
            return "2026-11-23";
        }
        return type.isRecord() ? "object" : type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : exception.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static ObjectMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum,
                        symbol -> symbol.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
        return mapper.registerModule(times()).registerModule(texts());
    }

    private static SimpleModule texts() {
        return new SimpleModule("bingbi-texts").addDeserializer(String.class, new StorableText());
    }

    /** Every text of every request comes by here, whatever endpoint reads it. */
    private static final class StorableText extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String field = field(json.getParsingContext());
            String text = super.deserialize(json, context);
            InvalidCharacters.in(field, text).ifPresent(unstorable(context)::add);
            return text;
        }

        @SuppressWarnings("unchecked")
        private static List<Problem> unstorable(DeserializationContext context) {
            return (List<Problem>) context.getAttribute(UNSTORABLE);
        }

        private static String field(JsonStreamContext at) {
            if (at == null || at.inRoot()) {
                return "";
            }
            String outer = field(at.getParent());
            if (at.inArray()) {
                return outer + "[" + at.getCurrentIndex() + "]";
            }
            return outer.isEmpty() ? at.getCurrentName() : outer + "." + at.getCurrentName();
        }
    }

    private static SimpleModule times() {
        return new SimpleModule("bingbi-times")
                .addSerializer(Instant.class, new JsonSerializer<>() {
                    @Override
                    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
                    }
                })
                .addSerializer(LocalDate.class, new JsonSerializer<>() {
                    @Override
                    public void serialize(LocalDate value, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeString(value.toString());
                    }
                })
                .addDeserializer(Instant.class, new JsonDeserializer<>() {
                    @Override
                    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
                        return parsed(json, context, Instant.class, Json::instant);
                    }
                })
                .addDeserializer(LocalDate.class, new JsonDeserializer<>() {
                    @Override
                    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
                        return parsed(json, context, LocalDate.class, LocalDate::parse);
                    }
                });
    }

    private static <T> T parsed(
            JsonParser json,
            DeserializationContext context,
            Class<T> type,
            java.util.function.Function<String, T> parse)
            throws IOException {
        if (!json.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getText();
        try {
            return parse.apply(text);
        } catch (DateTimeException unreadable) {
            throw context.weirdStringException(text, type, "not a time");
        }
    }

    /** An instant with {@code Z} or an offset. Years beyond four digits are no dates of a register. */
    public static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9998) {
            throw new DateTimeException("year");
        }
        return time.toInstant();
    }
}
