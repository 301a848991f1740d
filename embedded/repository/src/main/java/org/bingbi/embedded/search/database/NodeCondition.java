package org.bingbi.embedded.search.database;

import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.search.ValueKind;

/** What the database is to demand of a node, with all names resolved. */
public sealed interface NodeCondition {

    record All(List<NodeCondition> conditions) implements NodeCondition {}

    record Any(List<NodeCondition> conditions) implements NodeCondition {}

    record Not(NodeCondition condition) implements NodeCondition {}

    /** It is of one of the types. */
    record OfType(Set<QName> types) implements NodeCondition {}

    /** It has one of the aspects. */
    record WithAspect(Set<QName> aspects) implements NodeCondition {}

    /** It is a child, primary or not, of the node. */
    record ChildOf(NodeRef parent) implements NodeCondition {}

    /** It is one of these. */
    record OneOfNodes(Set<String> uuids) implements NodeCondition {}

    /** Some value of the property passes the test. */
    record SomeValue(QName property, ValueKind kind, ValueTest test) implements NodeCondition {}

    /** The property has a value. */
    record HasValue(QName property) implements NodeCondition {}

    /** What the repository itself notes of the node, such as when it was made, passes the test. */
    record Noted(Note note, ValueTest test) implements NodeCondition {}

    /** The repository noted it at all. */
    record IsNoted(Note note) implements NodeCondition {}

    /** The columns of a node that are properties to everybody else. */
    enum Note {
        CREATED("created", ValueKind.INSTANT),
        CREATOR("creator", ValueKind.TEXT),
        MODIFIED("modified", ValueKind.INSTANT),
        MODIFIER("modifier", ValueKind.TEXT);

        private final String column;
        private final ValueKind kind;

        Note(String column, ValueKind kind) {
            this.column = column;
            this.kind = kind;
        }

        String column() {
            return column;
        }

        /** How its values compare. */
        public ValueKind kind() {
            return kind;
        }
    }
}
