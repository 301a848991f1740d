package org.bingbi.archive;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bingbi.web.Texts;

/** Counts entries by what one filters by; only ever over what the asker was found to may read. */
public final class ArchiveCounts {

    private record Kind(
            String name, Function<EntryFacts, List<String>> values, BiFunction<String, Locale, String> label) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("quarter", entry -> one(entry.quarter()), (value, language) -> value),
            new Kind("department", entry -> one(entry.department()), (value, language) -> value),
            new Kind(
                    "category",
                    entry -> one(entry.category()),
                    (value, language) -> Texts.label("intervenerCategory", value, language)),
            new Kind(
                    "behaviour",
                    EntryFacts::behaviours,
                    (value, language) -> Texts.label("behaviour", value, language)),
            new Kind(
                    "status",
                    entry -> one(entry.status()),
                    (value, language) -> Texts.label("dossierStatus", value, language)));

    private ArchiveCounts() {}

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** How many entries have a value. */
    public record Count(String value, String label, int count) {}

    static Map<String, List<Count>> of(List<Entry> found, Locale language) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        for (Kind kind : KINDS) {
            Map<String, Integer> sums = new TreeMap<>();
            found.forEach(
                    entry -> kind.values().apply(entry.facts()).forEach(value -> sums.merge(value, 1, Integer::sum)));
            counts.put(kind.name(), counts(kind, sums, language));
        }
        return counts;
    }

    private static List<Count> counts(Kind kind, Map<String, Integer> sums, Locale language) {
        return sums.entrySet().stream()
                .map(sum -> new Count(sum.getKey(), kind.label().apply(sum.getKey(), language), sum.getValue()))
                .sorted(Comparator.comparing(Count::value))
                .toList();
    }
}
