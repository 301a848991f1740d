package org.bingbi.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;

/** A node's properties with their Java types; what is not there is null, since it goes straight into JSON. */
public record Properties(Map<QName, Serializable> values) {

    /** A property as it is written; empty where there is none. */
    public static String textOf(Map<QName, Serializable> values, QName name) {
        return textOf(values.get(name));
    }

    /** A value as it is written; empty where there is none. */
    public static String textOf(Object value) {
        return value == null ? "" : value.toString();
    }

    public String text(QName name) {
        return (String) values.get(name);
    }

    public Instant instant(QName name) {
        Date date = (Date) values.get(name);
        return date == null ? null : date.toInstant();
    }

    public boolean is(QName name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A whole number; 0 where there is none. */
    public int number(QName name) {
        return values.get(name) instanceof Number number ? number.intValue() : 0;
    }

    public long size(QName name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public List<String> texts(QName name) {
        return values.get(name) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
