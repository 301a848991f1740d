package org.bingbi.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.organisation.name.NameFold;
import org.bingbi.problem.Problem;
import org.bingbi.register.Behaviour;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Request;

/** What is looked for among the submitted entries. */
record ArchiveFilter(Optional<String> words, Predicate<EntryFacts> conditions, Sort sort) {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_NAME = 100;

    /** Orders, each with what decides between equals; entries without a number come first where numbers fall. */
    enum Sort {
        NEWEST(falling(EntryFacts::submittedAt).thenComparing(falling(EntryFacts::sequence))),
        OLDEST(rising(EntryFacts::submittedAt).thenComparing(rising(EntryFacts::sequence))),
        NUMBER(falling(EntryFacts::numberYear).thenComparing(falling(EntryFacts::sequence)));

        private final Comparator<EntryFacts> order;

        Sort(Comparator<EntryFacts> order) {
            this.order = order;
        }

        static Sort of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        private static <T extends Comparable<T>> Comparator<EntryFacts> rising(Function<EntryFacts, T> key) {
            return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
        }

        private static <T extends Comparable<T>> Comparator<EntryFacts> falling(Function<EntryFacts, T> key) {
            return rising(key).reversed();
        }
    }

    enum Submitted {
        IN_ROUTE,
        RETURNED,
        REGISTERED,
        FOR_SUPERIOR
    }

    private static final Set<String> SUBMITTED =
            Arrays.stream(Submitted.values()).map(Submitted::name).collect(Collectors.toUnmodifiableSet());

    static ArchiveFilter of(Request request) {
        List<Predicate<EntryFacts>> conditions = new ArrayList<>();
        conditions.add(request.query("status", Submitted.class)
                .<Predicate<EntryFacts>>map(status -> entry -> status.name().equals(entry.status()))
                .orElse(entry -> entry.status() != null && SUBMITTED.contains(entry.status())));
        limited(request, "intervener", LONGEST_NAME).ifPresent(name -> conditions.add(names(name)));
        limited(request, "number", LONGEST_NAME)
                .ifPresent(number -> conditions.add(entry -> contains(entry.number(), number)));
        request.query("quarter", ArchiveFilter::quarter, "2026Q4")
                .ifPresent(quarter -> conditions.add(entry -> quarter.equals(entry.quarter())));
        limited(request, "department", LONGEST_NAME)
                .ifPresent(department -> conditions.add(entry -> department.equals(entry.department())));
        limited(request, "category", LONGEST_NAME)
                .ifPresent(category -> conditions.add(entry -> category.equals(entry.category())));
        request.query("behaviour", Behaviour.class)
                .ifPresent(
                        behaviour -> conditions.add(entry -> entry.behaviours().contains(behaviour.name())));
        request.query("from", LocalDate::parse, "2026-11-23")
                .map(ArchiveFilter::beginning)
                .ifPresent(beginning -> conditions.add(entry ->
                        entry.submittedAt() != null && !entry.submittedAt().isBefore(beginning)));
        request.query("to", LocalDate::parse, "2026-11-23")
                .map(day -> beginning(day.plusDays(1)))
                .ifPresent(end -> conditions.add(entry ->
                        entry.submittedAt() != null && entry.submittedAt().isBefore(end)));
        Sort sort = request.query("sort", Sort::of, "newest, oldest, number").orElse(Sort.NEWEST);
        return new ArchiveFilter(
                limited(request, "words", LONGEST_WORDS),
                conditions.stream().reduce(entry -> true, Predicate::and),
                sort);
    }

    /** Those that pass, in the order asked for. */
    List<Entry> of(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> conditions.test(entry.facts()))
                .sorted(Comparator.comparing(Entry::facts, sort.order)
                        .thenComparing(entry -> entry.dossier().getId()))
                .toList();
    }

    /** Names are found in whatever form they are written. */
    private static Predicate<EntryFacts> names(String sought) {
        String folded = NameFold.fold(sought);
        return entry -> contains(entry.intervenerName(), sought)
                || contains(entry.behindName(), sought)
                || contains(entry.intervenerOrganisation(), sought)
                || !folded.isEmpty() && entry.foldedNames().contains(folded);
    }

    private static boolean contains(String text, String part) {
        return text != null && text.contains(part);
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

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }
}
