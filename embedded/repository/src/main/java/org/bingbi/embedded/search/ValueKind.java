package org.bingbi.embedded.search;

import java.util.Map;
import org.alfresco.service.cmr.dictionary.DataTypeDefinition;
import org.alfresco.service.namespace.QName;

/** How the values of a property are compared, sorted and counted. */
public enum ValueKind {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    INSTANT,
    TRUTH,
    /** A reference to a node, a qualified name, a locale: compared as one whole. */
    NAME,
    CONTENT,
    /** Of a type that no query can compare. */
    OPAQUE;

    private static final Map<QName, ValueKind> BY_DATA_TYPE = Map.ofEntries(
            Map.entry(DataTypeDefinition.TEXT, TEXT),
            Map.entry(DataTypeDefinition.MLTEXT, TEXT),
            Map.entry(DataTypeDefinition.INT, WHOLE_NUMBER),
            Map.entry(DataTypeDefinition.LONG, WHOLE_NUMBER),
            Map.entry(DataTypeDefinition.FLOAT, DECIMAL),
            Map.entry(DataTypeDefinition.DOUBLE, DECIMAL),
            Map.entry(DataTypeDefinition.DATE, INSTANT),
            Map.entry(DataTypeDefinition.DATETIME, INSTANT),
            Map.entry(DataTypeDefinition.BOOLEAN, TRUTH),
            Map.entry(DataTypeDefinition.QNAME, NAME),
            Map.entry(DataTypeDefinition.NODE_REF, NAME),
            Map.entry(DataTypeDefinition.CATEGORY, NAME),
            Map.entry(DataTypeDefinition.LOCALE, NAME),
            Map.entry(DataTypeDefinition.CONTENT, CONTENT));

    /** The kind of a data type of the dictionary. */
    public static ValueKind of(QName dataType) {
        return BY_DATA_TYPE.getOrDefault(dataType, OPAQUE);
    }
}
