package org.bingbi.memory;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/**
 * Answers exact queries over nodes in memory: one type or aspect, others joined by the object's id, conditions joined by AND. What it
 * does not know it refuses, so that no test finds less than the repository would.
 */
public final class MemorySearch {

    private static final Pattern STATEMENT =
            Pattern.compile("SELECT \\S+ FROM bb:(\\w+)(?: AS \\w+)?((?: JOIN bb:\\w+ AS \\w+ ON \\S+ = \\S+)*)"
                    + "(?: WHERE (.*?))?(?: ORDER BY (.*))?");
    private static final Pattern JOINED = Pattern.compile("JOIN bb:(\\w+)");
    private static final Pattern CONDITION =
            Pattern.compile("(?:\\w+\\.)?(\\w+:\\w+) (=|<>|>=|<=|>|<|IN|IS NOT NULL|IS NULL)(?: (.*))?");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

    private static final Set<String> OF_TYPES = Set.of("numbered", "clocked", "filing");

    private final MemoryNodes nodes;

    public MemorySearch(MemoryNodes nodes) {
        this.nodes = nodes;
    }

    public SearchService service() {
        return proxy(SearchService.class, (method, given) -> {
            if (method.equals("query") && given[0] instanceof SearchParameters asked) {
                return result(found(asked.getQuery(), asked.getSkipCount(), asked.getMaxItems()));
            }
            throw new UnsupportedOperationException(method);
        });
    }

    private List<NodeRef> found(String statement, int skip, int max) {
        Matcher read = STATEMENT.matcher(statement);
        if (!read.matches()) {
            throw new UnsupportedOperationException(statement);
        }
        List<QName> kinds = new ArrayList<>(List.of(RegisterModel.name(read.group(1))));
        JOINED.matcher(read.group(2)).results().forEach(join -> kinds.add(RegisterModel.name(join.group(1))));
        Predicate<MemoryNodes.Node> wanted = conditions(read.group(3));
        Stream<MemoryNodes.Node> found = nodes.all()
                .filter(node -> kinds.stream().allMatch(kind -> is(node, kind)))
                .filter(wanted)
                .sorted(order(read.group(4)))
                .skip(skip);
        return (max < 0 ? found : found.limit(max)).map(MemoryNodes.Node::ref).toList();
    }

    /** What a type has as an aspect by the model is not said of nodes in memory: the conditions tell. */
    private static boolean is(MemoryNodes.Node node, QName kind) {
        return node.type().equals(kind) || node.aspects().contains(kind) || OF_TYPES.contains(kind.getLocalName());
    }

    private static Predicate<MemoryNodes.Node> conditions(String text) {
        if (text == null) {
            return node -> true;
        }
        if (text.contains(" OR ") || text.contains("(SELECT")) {
            throw new UnsupportedOperationException(text);
        }
        return Stream.of(text.split(" AND ")).map(MemorySearch::condition).reduce(node -> true, Predicate::and);
    }

    private static Predicate<MemoryNodes.Node> condition(String text) {
        Matcher read = CONDITION.matcher(text.strip());
        if (!read.matches() || !read.group(1).startsWith("bb:")) {
            throw new UnsupportedOperationException(text);
        }
        QName name = RegisterModel.name(read.group(1).substring(3));
        List<String> values = values(read.group(3));
        return node -> {
            Object value = node.properties().get(name);
            return switch (read.group(2)) {
                case "IS NULL" -> value == null;
                case "IS NOT NULL" -> value != null;
                case "=", "IN" -> value != null && values.contains(text(value));
                case "<>" -> value != null && !values.contains(text(value));
                default -> value != null && compares(compare(text(value), values.get(0)), read.group(2));
            };
        };
    }

    private static boolean compares(int order, String operator) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    private static int compare(String one, String other) {
        return one.matches("-?\\d+") && other.matches("-?\\d+")
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : one.compareTo(other);
    }

    private static List<String> values(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> quoted = LITERAL.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
        return quoted.isEmpty() ? List.of(text.strip().toLowerCase(java.util.Locale.ROOT)) : quoted;
    }

    private static String text(Object value) {
        return value instanceof Date date ? date.toInstant().toString() : value.toString();
    }

    private static Comparator<MemoryNodes.Node> order(String text) {
        if (text == null) {
            return (one, other) -> 0;
        }
        return Stream.of(text.split(","))
                .map(String::strip)
                .map(part -> {
                    QName name = RegisterModel.name(part.replaceAll("^(?:\\w+\\.)?\\w+:(\\w+).*", "$1"));
                    Comparator<MemoryNodes.Node> by =
                            Comparator.comparing(node -> node.properties().get(name) == null
                                    ? ""
                                    : text(node.properties().get(name)));
                    return part.endsWith("DESC") ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static ResultSet result(List<NodeRef> found) {
        return proxy(ResultSet.class, (method, given) -> method.equals("getNodeRefs") ? found : null);
    }

    private interface Answer {
        Object to(String method, Object[] given);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, given) -> answer.to(method.getName(), given)));
    }
}
