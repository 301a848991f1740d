package org.bingbi.embedded.search.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** SQL under construction, with the values to bind beside it: no value ever becomes part of the text. */
public final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    SqlText bind(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /** Binds a value to a place that stands in the text already. */
    void value(Object value) {
        values.add(value);
    }

    /** A list in parentheses; SQL knows no empty one, and nothing is among no values. */
    SqlText bindAll(Collection<?> list) {
        text.append('(')
                .append(list.isEmpty() ? "NULL" : String.join(", ", Collections.nCopies(list.size(), "?")))
                .append(')');
        values.addAll(list);
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
