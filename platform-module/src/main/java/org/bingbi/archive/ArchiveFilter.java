package org.bingbi.archive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.problem.Problem;
import org.bingbi.query.ExactQuery;
import org.bingbi.record.Behaviour;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Request;

/** What is looked for among the submitted entries, as conditions that the database answers exactly. */
record ArchiveFilter(Optional<String> words, List<String> conditions, Sort sort) {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_NAME = 100;

    /** Orders, each with what decides between equals. */
    enum Sort {
        NEWEST("d.bb:submittedAt DESC, n.bb:sequence DESC"),
        OLDEST("d.bb:submittedAt ASC, n.bb:sequence ASC"),
        NUMBER("n.bb:numberYear DESC, n.bb:sequence DESC");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        static Sort of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    enum Submitted {
        IN_ROUTE,
        RETURNED,
        REGISTERED,
        FOR_SUPERIOR
    }

    static ArchiveFilter of(Request request) {
        List<String> conditions = new ArrayList<>();
        conditions.add(request.query("status", Submitted.class)
                .map(status -> "d.bb:status = " + ExactQuery.literal(status.name()))
                .orElse("d.bb:status IN ('IN_ROUTE', 'RETURNED', 'REGISTERED', 'FOR_SUPERIOR')"));
        limited(request, "intervener", LONGEST_NAME)
                .map(ExactQuery::containing)
                .ifPresent(name -> conditions.add("(i.bb:intervenerName LIKE " + name + " OR i.bb:behindName LIKE "
                        + name + " OR i.bb:intervenerOrganisation LIKE " + name + ")"));
        limited(request, "number", LONGEST_NAME)
                .map(ExactQuery::containing)
                .ifPresent(number -> conditions.add("n.bb:number LIKE " + number));
        request.query("quarter", ArchiveFilter::quarter, "2026Q4")
                .ifPresent(quarter -> conditions.add("d.bb:quarter = " + ExactQuery.literal(quarter)));
        limited(request, "department", LONGEST_NAME)
                .ifPresent(department -> conditions.add("i.bb:recorderDepartment = " + ExactQuery.literal(department)));
        limited(request, "category", LONGEST_NAME)
                .ifPresent(category -> conditions.add("i.bb:intervenerCategory = " + ExactQuery.literal(category)));
        request.query("behaviour", Behaviour.class)
                .ifPresent(
                        behaviour -> conditions.add(ExactQuery.literal(behaviour.name()) + " = ANY i.bb:behaviours"));
        request.query("from", LocalDate::parse, "2026-11-23")
                .ifPresent(day -> conditions.add("d.bb:submittedAt >= " + beginning(day)));
        request.query("to", LocalDate::parse, "2026-11-23")
                .ifPresent(day -> conditions.add("d.bb:submittedAt < " + beginning(day.plusDays(1))));
        Sort sort = request.query("sort", Sort::of, "newest, oldest, number").orElse(Sort.NEWEST);
        return new ArchiveFilter(limited(request, "words", LONGEST_WORDS), conditions, sort);
    }

    /** The statement for all that matches. */
    String statement() {
        return selecting(conditions);
    }

    /** The statement for those of certain entries that match. */
    String statementAmong(List<NodeRef> among) {
        List<String> narrowed = new ArrayList<>(conditions);
        narrowed.add("d.cmis:objectId IN ("
                + String.join(
                        ", ",
                        among.stream()
                                .map(node -> ExactQuery.literal(node.getId()))
                                .toList()) + ")");
        return selecting(narrowed);
    }

    private String selecting(List<String> all) {
        return "SELECT d.cmis:objectId FROM bb:dossier AS d"
                + " JOIN bb:intervention AS i ON d.cmis:objectId = i.cmis:objectId"
                + " JOIN bb:numbered AS n ON d.cmis:objectId = n.cmis:objectId"
                + " WHERE " + String.join(" AND ", all)
                + " ORDER BY " + sort.order;
    }

    private static Optional<String> limited(Request request, String name, int longest) {
        Optional<String> value = request.query(name);
        value.filter(given -> given.length() > longest).ifPresent(given -> {
            throw HttpProblem.invalid(Problem.at(name, "text-too-long", given, longest, given.length()));
        });
        return value;
    }

    private static String quarter(String text) {
        if (!text.matches("[0-9]{4}Q[1-4]")) {
            throw new IllegalArgumentException("quarter");
        }
        return text;
    }

    private static String beginning(LocalDate day) {
        return ExactQuery.literal(
                day.atTime(LocalTime.MIDNIGHT).atZone(WorkingDayCalendar.ZONE).toInstant());
    }
}
