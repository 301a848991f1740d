package org.bingbi.embedded.search.database;

import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.search.ValueKind;

/** What found nodes are ordered by. Nodes without a value come last in ascending order, first in descending. */
public sealed interface NodeOrder {

    boolean ascending();

    record ByProperty(QName property, ValueKind kind, boolean ascending) implements NodeOrder {}

    record ByNote(NodeCondition.Note note, boolean ascending) implements NodeOrder {}
}
