package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * One row of a property: a value, an element of a list, or a text in one language.
 *
 * @param listIndex the place in the list; -1 stands for an empty list
 */
record StoredValue(
        int listIndex, String locale, int kind, boolean list, Boolean flag, Long whole, Double broken, String text) {
    static final int BOOLEAN = 1;
    static final int INTEGER = 2;
    static final int LONG = 3;
    static final int FLOAT = 4;
    static final int DOUBLE = 5;
    static final int TEXT = 6;
    static final int MLTEXT = 7;
    static final int DATE = 8;
    static final int NODE_REF = 9;
    static final int QNAME = 10;
    static final int CONTENT = 11;
    static final int LOCALE = 12;
    static final int NULL = 14;
    static final int CHILD_ASSOC = 15;
    static final int ASSOC = 16;

    /** The rows of a value. */
    static List<StoredValue> of(Serializable value) {
        List<StoredValue> rows = new ArrayList<>();
        if (value instanceof Collection<?> list) {
            if (list.isEmpty()) {
                rows.add(new StoredValue(-1, "", NULL, true, null, null, null, null));
            }
            int index = 0;
            for (Object element : list) {
                add(rows, index++, true, element);
            }
        } else {
            add(rows, 0, false, value);
        }
        return rows;
    }

    private static void add(List<StoredValue> rows, int index, boolean list, Object value) {
        if (value instanceof MLText texts) {
            if (texts.isEmpty()) {
                rows.add(new StoredValue(index, "", NULL, list, null, null, null, null));
            }
            for (Map.Entry<Locale, String> text : texts.entrySet()) {
                rows.add(new StoredValue(
                        index, text.getKey().toString(), MLTEXT, list, null, null, null, text.getValue()));
            }
        } else {
            rows.add(single(index, list, value));
        }
    }

    private static StoredValue single(int index, boolean list, Object value) {
        if (value == null) {
            return new StoredValue(index, "", NULL, list, null, null, null, null);
        } else if (value instanceof Boolean flag) {
            return new StoredValue(index, "", BOOLEAN, list, flag, null, null, null);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return new StoredValue(index, "", INTEGER, list, null, ((Number) value).longValue(), null, null);
        } else if (value instanceof Long number) {
            return new StoredValue(index, "", LONG, list, null, number, null, null);
        } else if (value instanceof Float number) {
            return new StoredValue(index, "", FLOAT, list, null, null, number.doubleValue(), null);
        } else if (value instanceof Double number) {
            return new StoredValue(index, "", DOUBLE, list, null, null, number, null);
        } else if (value instanceof Date date) {
            return new StoredValue(index, "", DATE, list, null, date.getTime(), null, null);
        }
        return new StoredValue(index, "", kindOfText(value), list, null, null, null, value.toString());
    }

    private static int kindOfText(Object value) {
        if (value instanceof String) {
            return TEXT;
        } else if (value instanceof NodeRef) {
            return NODE_REF;
        } else if (value instanceof QName) {
            return QNAME;
        } else if (value instanceof ContentData) {
            return CONTENT;
        } else if (value instanceof Locale) {
            return LOCALE;
        } else if (value instanceof ChildAssociationRef) {
            return CHILD_ASSOC;
        } else if (value instanceof AssociationRef) {
            return ASSOC;
        } else if (value instanceof Enum<?>) {
            return TEXT;
        }
        throw new AlfrescoRuntimeException(
                "A property cannot hold a value of " + value.getClass().getName());
    }

    /** The value of all rows of one property, in their order. */
    static Serializable valueOf(List<StoredValue> rows) {
        StoredValue first = rows.get(0);
        if (!first.list) {
            return first.kind == MLTEXT ? texts(rows) : first.value();
        }
        ArrayList<Serializable> list = new ArrayList<>();
        for (StoredValue row : rows) {
            if (row.listIndex >= 0) {
                list.add(row.kind == MLTEXT ? new MLText(localeOf(row.locale), row.text) : row.value());
            }
        }
        return list;
    }

    private static MLText texts(List<StoredValue> rows) {
        MLText texts = new MLText();
        rows.forEach(row -> texts.addValue(localeOf(row.locale), row.text));
        return texts;
    }

    private static Locale localeOf(String written) {
        return Locale.forLanguageTag(written.replace('_', '-'));
    }

    private Serializable value() {
        return switch (kind) {
            case NULL -> null;
            case BOOLEAN -> flag;
            case INTEGER -> whole.intValue();
            case LONG -> whole;
            case FLOAT -> broken.floatValue();
            case DOUBLE -> broken;
            case DATE -> new Date(whole);
            case NODE_REF -> new NodeRef(text);
            case QNAME -> QName.createQName(text);
            case CONTENT -> ContentData.createContentProperty(text);
            case LOCALE -> localeOf(text);
            case CHILD_ASSOC -> childAssociation(text);
            case ASSOC -> association(text);
            default -> text;
        };
    }

    private static ChildAssociationRef childAssociation(String written) {
        String[] p = written.split("\\|");
        NodeRef parent = p[0].isEmpty() || "null".equals(p[0]) ? null : new NodeRef(p[0]);
        return new ChildAssociationRef(
                QName.createQName(p[2]),
                parent,
                QName.createQName(p[3]),
                new NodeRef(p[1]),
                Boolean.parseBoolean(p[4]),
                Integer.parseInt(p[5]));
    }

    private static AssociationRef association(String written) {
        String[] p = written.split("\\|");
        return new AssociationRef(
                "null".equals(p[0]) ? null : Long.valueOf(p[0]),
                new NodeRef(p[1]),
                QName.createQName(p[3]),
                new NodeRef(p[2]));
    }
}
