package org.bingbi.caselist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.ClosedCase;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/** Makes cases of the lines, or names what is wrong with each: line, column, value, remedy. */
final class ClosedCaseCheck {

    /** More at once help nobody; the next attempt names the next. */
    private static final int MOST_PROBLEMS = 100;

    private static final int LONGEST = 200;

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private final Organisation organisation;
    private final Function<String, Optional<Person>> people;
    private final Map<String, Optional<Person>> handlers = new HashMap<>();
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    ClosedCaseCheck(Organisation organisation, Function<String, Optional<Person>> people, LocalDate today) {
        this.organisation = organisation;
        this.people = people;
        this.today = today;
    }

    List<ClosedCase> cases(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new RefusedException(Problem.at("file", "cases.empty", "", Column.heads()));
        }
        head(rows.get(0));
        List<ClosedCase> cases = new ArrayList<>(rows.size());
        Map<CaseKey, Integer> lines = new HashMap<>();
        for (Row row : rows.subList(1, rows.size())) {
            line(row, lines).ifPresent(cases::add);
            if (problems.size() >= MOST_PROBLEMS) {
                throw new RefusedException(problems.subList(0, MOST_PROBLEMS));
            }
        }
        RefusedException.unlessEmpty(problems);
        if (cases.isEmpty()) {
            throw new RefusedException(Problem.at("file", "cases.empty", "", Column.heads()));
        }
        return cases;
    }

    private void head(Row head) {
        for (Column column : Column.values()) {
            int place = head.cells().indexOf(column.head());
            if (place < 0 || place != head.cells().lastIndexOf(column.head())) {
                problems.add(Problem.inFile(head.line(), column.head(), "cases.column", "", Column.heads()));
            }
            places.put(column, place);
        }
        RefusedException.unlessEmpty(problems);
    }

    private Optional<ClosedCase> line(Row row, Map<CaseKey, Integer> lines) {
        int before = problems.size();
        for (Column column : Column.values()) {
            cell(row, column);
        }
        once(row, lines);
        people(row);
        Optional<LocalDate> accepted = day(row, Column.ACCEPTED);
        Optional<LocalDate> closed = day(row, Column.CLOSED);
        order(row, accepted, closed);
        return problems.size() > before || closed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClosedCase(
                        text(row, Column.NUMBER),
                        text(row, Column.NAME),
                        text(row, Column.CAUSE),
                        handler(row).map(Person::account).orElse(""),
                        text(row, Column.DEPARTMENT),
                        accepted,
                        closed.get(),
                        text(row, Column.STAGE)));
    }

    private void cell(Row row, Column column) {
        String text = text(row, column);
        String fault = row.faults().get(places.get(column));
        if (fault != null) {
            refuse(row, column, fault);
        } else if (text.isEmpty() && column.isRequired()) {
            refuse(row, column, "cases.required");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            refuse(row, column, "cases.too-long", LONGEST);
        } else {
            InvalidCharacters.inFile(row.line(), column.head(), text).ifPresent(problems::add);
        }
    }

    private void once(Row row, Map<CaseKey, Integer> lines) {
        CaseKey key = CaseKey.ofNumber(text(row, Column.NUMBER));
        if (key.isEmpty()) {
            if (!text(row, Column.NUMBER).isEmpty()) {
                refuse(row, Column.NUMBER, "cases.required");
            }
            return;
        }
        Integer first = lines.putIfAbsent(key, row.line());
        if (first != null) {
            refuse(row, Column.NUMBER, "cases.twice", first);
        }
    }

    private void people(Row row) {
        String handler = text(row, Column.HANDLER);
        if (!handler.isEmpty() && handler(row).isEmpty()) {
            refuse(row, Column.HANDLER, "cases.unknown-handler");
        }
        String department = text(row, Column.DEPARTMENT);
        if (!department.isEmpty() && organisation.department(department).isEmpty()) {
            refuse(row, Column.DEPARTMENT, "cases.unknown-department");
        }
    }

    private Optional<Person> handler(Row row) {
        return handlers.computeIfAbsent(text(row, Column.HANDLER), people);
    }

    private Optional<LocalDate> day(Row row, Column column) {
        String text = text(row, column);
        if (text.isEmpty() || row.faults().containsKey(places.get(column))) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(DAY, DIGITS)) {
            Matcher day = pattern.matcher(text);
            if (day.matches()) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
                } catch (DateTimeException none) {
                    break;
                }
            }
        }
        refuse(row, column, "cases.day");
        return Optional.empty();
    }

    private void order(Row row, Optional<LocalDate> accepted, Optional<LocalDate> closed) {
        if (closed.filter(today::isBefore).isPresent()) {
            refuse(row, Column.CLOSED, "cases.future", today);
        }
        if (closed.isPresent() && accepted.filter(closed.get()::isBefore).isPresent()) {
            refuse(row, Column.ACCEPTED, "cases.accepted-after-closed", closed.get());
        }
    }

    private String text(Row row, Column column) {
        return row.cell(places.get(column));
    }

    private void refuse(Row row, Column column, String code, Object... arguments) {
        problems.add(Problem.inFile(row.line(), column.head(), code, text(row, column), arguments));
    }
}
