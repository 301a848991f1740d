package org.bingbi.embedded.search.cmis;

import java.util.List;
import java.util.Optional;

/** What the WHERE clause of a CMIS QL statement demands of a node. */
public sealed interface CmisCondition {

    /** All of the conditions hold. */
    record And(List<CmisCondition> conditions) implements CmisCondition {}

    /** At least one of the conditions holds. */
    record Or(List<CmisCondition> conditions) implements CmisCondition {}

    /** The condition does not hold. */
    record Not(CmisCondition condition) implements CmisCondition {}

    /** A value of the column stands in this relation to the literal. */
    record Comparison(CmisColumn column, Operator operator, CmisLiteral literal) implements CmisCondition {}

    /** A value of the column is, or with {@code negated} is not, among the literals. */
    record In(CmisColumn column, List<CmisLiteral> literals, boolean negated) implements CmisCondition {}

    /** A value of the column matches, or with {@code negated} does not match, the pattern of {@code %} and {@code _}. */
    record Like(CmisColumn column, String pattern, boolean negated) implements CmisCondition {}

    /** The column has no value, or with {@code negated} has one. */
    record IsNull(CmisColumn column, boolean negated) implements CmisCondition {}

    /** The node is a child of the folder. */
    record InFolder(Optional<String> alias, String folderId) implements CmisCondition {}

    /** The node is below the folder, at any depth. */
    record InTree(Optional<String> alias, String folderId) implements CmisCondition {}

    /** The node holds the words: never served from the database. */
    record Contains(Optional<String> alias, String expression) implements CmisCondition {}

    /** The six comparisons of CMIS QL. */
    enum Operator {
        EQUALS("="),
        NOT_EQUALS("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        /** The operator as CMIS QL and SQL both write it. */
        public String sql() {
            return sql;
        }

        static Operator of(String symbol) {
            for (Operator operator : values()) {
                if (operator.sql.equals(symbol)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(symbol);
        }
    }
}
