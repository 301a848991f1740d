package org.bingbi.embedded.dictionary;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.springframework.extensions.surf.util.I18NUtil;

/** Turns values into the Java class of a property's data type, as Alfresco does when it stores them. */
public final class ValueConverter {

    private static final Map<QName, Function<Object, Serializable>> CONVERSIONS = Map.ofEntries(
            Map.entry(DataTypeDefinition.TEXT, ValueConverter::toText),
            Map.entry(DataTypeDefinition.MLTEXT, ValueConverter::toMLText),
            Map.entry(DataTypeDefinition.INT, v -> Math.toIntExact(toLong(v))),
            Map.entry(DataTypeDefinition.LONG, ValueConverter::toLong),
            Map.entry(DataTypeDefinition.FLOAT, v -> (float) toDouble(v)),
            Map.entry(DataTypeDefinition.DOUBLE, ValueConverter::toDouble),
            Map.entry(DataTypeDefinition.BOOLEAN, ValueConverter::toBoolean),
            Map.entry(DataTypeDefinition.DATE, ValueConverter::toDate),
            Map.entry(DataTypeDefinition.DATETIME, ValueConverter::toDate),
            Map.entry(DataTypeDefinition.QNAME, v -> v instanceof QName q ? q : QName.createQName(v.toString())),
            Map.entry(DataTypeDefinition.NODE_REF, ValueConverter::toNodeRef),
            Map.entry(DataTypeDefinition.CATEGORY, ValueConverter::toNodeRef),
            Map.entry(
                    DataTypeDefinition.CONTENT,
                    v -> v instanceof ContentData c ? c : ContentData.createContentProperty(v.toString())),
            Map.entry(DataTypeDefinition.LOCALE, v -> v instanceof Locale l ? l : I18NUtil.parseLocale(v.toString())));

    private ValueConverter() {}

    /**
     * The value as it is kept for a property: converted, and a list where the property has several values.
     *
     * @throws ValueConversionException when it cannot be read as that type, or a list is given for a single value
     */
    public static Serializable convert(PropertyDefinition property, Serializable value) {
        QName type = property.getDataType().getName();
        if (property.isMultiValued()) {
            return value == null ? null : convertAll(type, value instanceof Collection<?> all ? all : List.of(value));
        }
        if (value instanceof Collection<?> && !type.equals(DataTypeDefinition.ANY)) {
            throw new ValueConversionException(
                    "The property " + property.getName() + " has a single value, not a list");
        }
        try {
            return convert(type, value);
        } catch (ValueConversionException e) {
            throw new ValueConversionException(property.getName() + ": " + e.getMsgId());
        }
    }

    private static Serializable convertAll(QName type, Collection<?> values) {
        ArrayList<Serializable> converted = new ArrayList<>(values.size());
        values.forEach(value -> converted.add(convert(type, value)));
        return converted;
    }

    /**
     * One value in the class of a data type such as {@code d:datetime}; types without a conversion keep it as it is.
     *
     * @throws ValueConversionException when it cannot be read as that type
     */
    public static Serializable convert(QName dataType, Object value) {
        if (value == null) {
            return null;
        }
        Function<Object, Serializable> conversion = CONVERSIONS.get(dataType);
        if (conversion == null) {
            return (Serializable) value;
        }
        try {
            return conversion.apply(value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | ClassCastException e) {
            throw new ValueConversionException("A " + value.getClass().getSimpleName() + " of this content cannot be "
                    + "read as d:" + dataType.getLocalName());
        }
    }

    /** How a value is written as text; dates in ISO 8601 with milliseconds and zone. */
    public static String toText(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Date date) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
                    .format(ZonedDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault()));
        }
        if (value instanceof MLText text) {
            return text.getDefaultValue();
        }
        return value.toString();
    }

    private static MLText toMLText(Object value) {
        return value instanceof MLText text ? text : new MLText(I18NUtil.getContentLocale(), toText(value));
    }

    /**
     * A number, also out of text; {@code true} is 1.
     *
     * @throws NumberFormatException when it is none
     */
    public static long toLong(Object value) {
        if (value instanceof Date date) {
            return date.getTime();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value instanceof Number number
                ? number.longValue()
                : Long.parseLong(value.toString().trim());
    }

    /**
     * A number, also out of text.
     *
     * @throws NumberFormatException when it is none
     */
    public static double toDouble(Object value) {
        if (value instanceof Date date) {
            return date.getTime();
        }
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(value.toString().trim());
    }

    private static boolean toBoolean(Object value) {
        if (value instanceof Number number) {
            return number.longValue() != 0;
        }
        return value instanceof Boolean flag ? flag : Boolean.parseBoolean(value.toString());
    }

    private static NodeRef toNodeRef(Object value) {
        if (value instanceof ChildAssociationRef child) {
            return child.getChildRef();
        }
        return value instanceof NodeRef node ? node : new NodeRef(value.toString());
    }

    private static Date toDate(Object value) {
        if (value instanceof Date date) {
            return new Date(date.getTime());
        }
        if (value instanceof Calendar calendar) {
            return calendar.getTime();
        }
        if (value instanceof Number number) {
            return new Date(number.longValue());
        }
        return Date.from(instantOf(value.toString().trim()));
    }

    /** ISO 8601; a day without time begins in the server's zone, a time without zone is UTC. */
    private static Instant instantOf(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.substring(10).matches(".*[+-]\\d{2}:?\\d{2}");
        String iso = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
