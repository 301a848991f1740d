package org.bingbi.organisation;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bingbi.organisation.name.HanForms;
import org.bingbi.organisation.name.NameFold;

/** The staff by every form of their names and accounts; made once for one organisation. */
final class StaffIndex {

    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();

    private final Map<String, Set<Person>> names;
    private final Map<String, Set<Person>> accounts;
    private final Map<String, Set<Person>> looseNames;
    private final Map<String, Set<Person>> variants;
    private final Map<String, Set<Person>> shapes;
    private final Set<Integer> lengths = new TreeSet<>(Collections.reverseOrder());
    private final Organisation organisation;
    private Map<String, Set<Person>> sounds;

    StaffIndex(Organisation organisation) {
        this.organisation = organisation;
        this.names = by(person -> Stream.of(NameFold.fold(person.name())));
        this.accounts = by(person -> Stream.of(
                NameFold.fold(person.account()), NameFold.fold(person.account().replaceFirst("@.*", ""))));
        this.looseNames = by(person -> Stream.concat(
                Stream.of(withoutDigits(NameFold.fold(person.name()))), NameFold.parts(person.name()).stream()));
        this.variants = by(person -> Stream.of(NameFold.variant(NameFold.fold(person.name()))));
        this.shapes =
                by(person -> Stream.of(shape(NameFold.fold(person.name())), shape(NameFold.fold(person.account()))));
        names.keySet().forEach(name -> lengths.add(name.length()));
    }

    /** Exactly this folded name. */
    Set<Person> named(String folded) {
        return names.getOrDefault(folded, Set.of());
    }

    /** Lengths of the staff's folded names, the longest first. */
    Set<Integer> lengths() {
        return lengths;
    }

    Set<Person> account(String folded) {
        return accounts.getOrDefault(folded, Set.of());
    }

    /** By a part of a name with dots, without the digit that tells namesakes apart, by a variant, or by what looks alike. */
    Set<Person> alike(String folded) {
        Set<Person> alike = new LinkedHashSet<>(looseNames.getOrDefault(folded, Set.of()));
        alike.addAll(looseNames.getOrDefault(withoutDigits(folded), Set.of()));
        alike.addAll(variants.getOrDefault(NameFold.variant(folded), Set.of()));
        alike.addAll(shapes.getOrDefault(shape(folded), Set.of()));
        return alike;
    }

    /** By the sound, of Chinese characters or as somebody writes it in pinyin. */
    synchronized Set<Person> sounding(String folded) {
        if (sounds == null) {
            sounds = by(person -> sounds(NameFold.fold(person.name())));
        }
        Set<Person> sounding = new LinkedHashSet<>();
        sounds(folded).forEach(sound -> sounding.addAll(sounds.getOrDefault(sound, Set.of())));
        return sounding;
    }

    private Map<String, Set<Person>> by(Function<Person, Stream<String>> keys) {
        Map<String, Set<Person>> people = new LinkedHashMap<>();
        organisation.people().forEach(person -> keys.apply(person)
                .filter(key -> !key.isEmpty())
                .forEach(key -> people.computeIfAbsent(key, none -> new LinkedHashSet<>())
                        .add(person)));
        return people;
    }

    private static String shape(String folded) {
        return LOOKALIKES.getSkeleton(folded);
    }

    private static String withoutDigits(String folded) {
        return folded.replaceFirst("(?<=\\D)\\d+$", "");
    }

    private static Stream<String> sounds(String folded) {
        List<String> sounds = new ArrayList<>();
        for (Transliterator reading : Readings.ALL) {
            List<String> syllables = Stream.of(reading.transliterate(folded).split(" "))
                    .map(NameFold::fold)
                    .toList();
            sounds.add(String.join("", syllables));
            if (folded.codePoints().allMatch(HanForms::isHan) && syllables.size() > 1) {
                // 岚沈, as who writes the surname last: lan shen.
                sounds.add(String.join("", syllables.subList(1, syllables.size())) + syllables.get(0));
            }
        }
        return sounds.stream().distinct();
    }

    /** Made when first a name is compared by its sound. */
    private static final class Readings {
        private static final List<Transliterator> ALL =
                List.of(Transliterator.getInstance("Han-Latin/Names"), Transliterator.getInstance("Han-Latin"));
    }
}
