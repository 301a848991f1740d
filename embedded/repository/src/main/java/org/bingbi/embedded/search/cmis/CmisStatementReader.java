package org.bingbi.embedded.search.cmis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.server.support.query.CmisQlExtLexer;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.cmis.CmisStatement.SortKey;
import org.bingbi.embedded.search.cmis.CmisStatement.Source;

/** Reads a CMIS QL statement. */
public final class CmisStatementReader {

    /** As Alfresco reads it: milliseconds and a zone with a colon are not optional. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSS")
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private static final String ALL_COLUMNS = "*";

    private CmisStatementReader() {}

    /**
     * Reads the statement.
     *
     * @throws CmisInvalidArgumentException where it is no CMIS QL, naming the place but never a literal
     */
    public static CmisStatement read(String statement) {
        Tree tree = CmisGrammar.parse(statement);
        List<Source> sources = new ArrayList<>();
        List<CmisColumn> columns = List.of();
        List<SortKey> orderBy = List.of();
        Optional<CmisCondition> where = Optional.empty();
        for (int i = 0; i < tree.getChildCount(); i++) {
            Tree part = tree.getChild(i);
            switch (part.getType()) {
                case CmisQlExtLexer.FROM -> sources.addAll(sources(part));
                case CmisQlExtLexer.WHERE -> where = Optional.of(condition(part.getChild(0)));
                case CmisQlExtLexer.ORDER_BY -> orderBy = sortKeys(part);
                case CmisQlExtLexer.SEL_LIST -> columns = columns(part);
                case CmisQlExtLexer.STAR -> columns = List.of();
                default -> throw unsupported(part);
            }
        }
        return new CmisStatement(columns, List.copyOf(sources), where, orderBy);
    }

    private static List<CmisColumn> columns(Tree list) {
        List<CmisColumn> columns = new ArrayList<>();
        for (int i = 0; i < list.getChildCount(); i++) {
            Tree child = list.getChild(i);
            if (child.getType() == CmisQlExtLexer.COL) {
                CmisColumn column = column(child);
                if (!ALL_COLUMNS.equals(column.name())) {
                    columns.add(column);
                }
            } else if (child.getType() != CmisQlExtLexer.ID) { // an ID here is the name given to a column
                throw unsupported(child);
            }
        }
        return List.copyOf(columns);
    }

    private static List<Source> sources(Tree from) {
        List<Source> sources = new ArrayList<>();
        sources.add(source(from.getChild(0), false));
        for (int i = 1; i < from.getChildCount(); i++) {
            Tree join = from.getChild(i);
            boolean optional = join.getChild(0).getType() == CmisQlExtLexer.LEFT;
            Source joined = source(join.getChild(1), optional);
            if (join.getChildCount() < 3) {
                throw new CmisInvalidArgumentException(
                        "JOIN " + joined.name() + " needs ON a.cmis:objectId = b.cmis:objectId");
            }
            checkJoin(join.getChild(2));
            sources.add(joined);
        }
        return sources;
    }

    private static void checkJoin(Tree on) {
        for (int side : new int[] {0, 2}) {
            CmisColumn column = column(on.getChild(side));
            if (!column.name().equals("cmis:objectId") || column.alias().isEmpty()) {
                throw new CmisInvalidArgumentException(
                        "Sources are joined on cmis:objectId of both, not on " + column.written());
            }
        }
    }

    private static Source source(Tree table, boolean optional) {
        if (table.getType() != CmisQlExtLexer.TABLE) {
            throw unsupported(table);
        }
        Optional<String> alias =
                table.getChildCount() > 1 ? Optional.of(table.getChild(1).getText()) : Optional.empty();
        return new Source(table.getChild(0).getText(), alias, optional);
    }

    private static List<SortKey> sortKeys(Tree orderBy) {
        List<SortKey> keys = new ArrayList<>();
        for (int i = 0; i < orderBy.getChildCount(); i += 2) {
            Tree key = orderBy.getChild(i);
            if (key.getType() != CmisQlExtLexer.COL) {
                throw unsupported(key);
            }
            keys.add(new SortKey(column(key), orderBy.getChild(i + 1).getType() == CmisQlExtLexer.ASC));
        }
        return List.copyOf(keys);
    }

    private static CmisCondition condition(Tree node) {
        return switch (node.getType()) {
            case CmisQlExtLexer.AND -> new CmisCondition.And(both(node));
            case CmisQlExtLexer.OR -> new CmisCondition.Or(both(node));
            case CmisQlExtLexer.NOT -> new CmisCondition.Not(condition(node.getChild(0)));
            case CmisQlExtLexer.EQ,
                    CmisQlExtLexer.NEQ,
                    CmisQlExtLexer.LT,
                    CmisQlExtLexer.LTEQ,
                    CmisQlExtLexer.GT,
                    CmisQlExtLexer.GTEQ ->
                new CmisCondition.Comparison(
                        column(node.getChild(0)), Operator.of(node.getText()), literal(node.getChild(1)));
            case CmisQlExtLexer.OP_ANY ->
                new CmisCondition.Comparison(
                        column(node.getChild(2)), Operator.of(node.getChild(0).getText()), literal(node.getChild(1)));
            case CmisQlExtLexer.IN, CmisQlExtLexer.IN_ANY -> in(node, false);
            case CmisQlExtLexer.NOT_IN, CmisQlExtLexer.NOT_IN_ANY -> in(node, true);
            case CmisQlExtLexer.LIKE -> like(node, false);
            case CmisQlExtLexer.NOT_LIKE -> like(node, true);
            case CmisQlExtLexer.IS_NULL -> new CmisCondition.IsNull(column(node.getChild(0)), false);
            case CmisQlExtLexer.IS_NOT_NULL -> new CmisCondition.IsNull(column(node.getChild(0)), true);
            case CmisQlExtLexer.IN_FOLDER -> new CmisCondition.InFolder(alias(node), text(last(node)));
            case CmisQlExtLexer.IN_TREE -> new CmisCondition.InTree(alias(node), text(last(node)));
            case CmisQlExtLexer.CONTAINS ->
                new CmisCondition.Contains(alias(node), last(node).getText());
            default -> throw unsupported(node);
        };
    }

    private static List<CmisCondition> both(Tree node) {
        return List.of(condition(node.getChild(0)), condition(node.getChild(1)));
    }

    private static CmisCondition in(Tree node, boolean negated) {
        Tree list = node.getChild(1);
        List<CmisLiteral> literals = new ArrayList<>();
        for (int i = 0; i < list.getChildCount(); i++) {
            literals.add(literal(list.getChild(i)));
        }
        return new CmisCondition.In(column(node.getChild(0)), List.copyOf(literals), negated);
    }

    private static CmisCondition like(Tree node, boolean negated) {
        return new CmisCondition.Like(
                column(node.getChild(0)), CmisEscapes.pattern(unquoted(node.getChild(1))), negated);
    }

    private static Optional<String> alias(Tree node) {
        return node.getChildCount() > 1 ? Optional.of(node.getChild(0).getText()) : Optional.empty();
    }

    private static Tree last(Tree node) {
        return node.getChild(node.getChildCount() - 1);
    }

    private static CmisColumn column(Tree node) {
        if (node.getType() == CmisQlExtLexer.FUNC) {
            CmisColumn inner = column(node.getChild(1));
            return switch (node.getChild(0).getText().toUpperCase(Locale.ROOT)) {
                case "UPPER" -> new CmisColumn(inner.alias(), inner.name(), CmisColumn.LetterCase.UPPER);
                case "LOWER" -> new CmisColumn(inner.alias(), inner.name(), CmisColumn.LetterCase.LOWER);
                default ->
                    throw new CmisInvalidArgumentException(
                            "Unknown function " + node.getChild(0).getText() + ": UPPER and LOWER are known");
            };
        }
        if (node.getType() != CmisQlExtLexer.COL) {
            throw unsupported(node);
        }
        return new CmisColumn(
                node.getChildCount() > 1 ? Optional.of(node.getChild(0).getText()) : Optional.empty(),
                last(node).getText(),
                CmisColumn.LetterCase.AS_IS);
    }

    private static CmisLiteral literal(Tree node) {
        return switch (node.getType()) {
            case CmisQlExtLexer.STRING_LIT -> new CmisLiteral.Text(CmisEscapes.literal(unquoted(node)));
            case CmisQlExtLexer.NUM_LIT -> new CmisLiteral.Numeric(new BigDecimal(node.getText()));
            case CmisQlExtLexer.BOOL_LIT -> new CmisLiteral.Truth(Boolean.parseBoolean(node.getText()));
            case CmisQlExtLexer.TIME_LIT -> new CmisLiteral.Timestamp(instant(node.getText()));
            default -> throw unsupported(node);
        };
    }

    private static Instant instant(String written) {
        String quoted = written.substring(written.indexOf('\'') + 1, written.lastIndexOf('\''));
        try {
            return OffsetDateTime.parse(quoted, TIMESTAMP).toInstant();
        } catch (DateTimeParseException e) {
            throw new CmisInvalidArgumentException(
                    "Invalid datetime literal " + quoted + ": write it as 2026-01-15T08:00:00.000+08:00", e);
        }
    }

    private static String text(Tree node) {
        return CmisEscapes.literal(unquoted(node));
    }

    private static String unquoted(Tree node) {
        String written = node.getText();
        return written.substring(1, written.length() - 1);
    }

    private static CmisInvalidArgumentException unsupported(Tree node) {
        return new CmisInvalidArgumentException(
                "The CMIS query uses " + node.getText() + ", which is not offered here");
    }
}
