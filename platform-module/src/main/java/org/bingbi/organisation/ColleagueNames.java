package org.bingbi.organisation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.organisation.name.Mention;
import org.bingbi.organisation.name.NameFold;
import org.bingbi.organisation.name.Titles;

/**
 * The one comparison of names: whom of the staff a form means (articles 8 and 13). Made once for each organisation, since its index is
 * the costly part.
 */
public final class ColleagueNames {

    public static final ColleagueNames NONE = new ColleagueNames(Organisation.NONE, "");

    private final Organisation organisation;
    private final String office;
    private final StaffIndex staff;
    private final Titles titles;
    private final TitleMatch byTitle;

    /** @param office what the office is called */
    public ColleagueNames(Organisation organisation, String office) {
        this.organisation = organisation;
        this.office = NameFold.fold(office);
        this.staff = new StaffIndex(organisation);
        this.titles = new Titles(
                organisation.people().stream().map(Person::post).collect(Collectors.toSet()),
                organisation.departments().stream().map(Department::name).toList(),
                office);
        this.byTitle = new TitleMatch(organisation, titles);
    }

    /** Whom the mention means or may mean, in the order of the organisation; nobody where it says nothing. */
    public List<Meant> meant(Mention mention) {
        if (mention.name().isBlank() && mention.post().isBlank()) {
            return List.of();
        }
        Place place = place(mention);
        Map<Strength, Set<Person>> found = found(mention, place);
        Set<Person> sure = found.get(Strength.NAMED);
        Map<String, List<Person>> confirmed = sure.stream()
                .filter(person -> isConfirmed(person, mention, place))
                .collect(Collectors.groupingBy(person -> NameFold.fold(person.name())));
        Map<Person, Certainty> meant = new LinkedHashMap<>();
        found.values().forEach(people -> people.forEach(person -> meant.put(person, Certainty.POSSIBLE)));
        confirmed.values().stream()
                .filter(namesakes -> namesakes.size() == 1)
                .forEach(only -> meant.put(only.get(0), Certainty.CERTAIN));
        return organisation.people().stream()
                .filter(meant::containsKey)
                .map(person -> new Meant(person, meant.get(person)))
                .toList();
    }

    /** Staff whose name or account has the words in it, in whatever form they are written; for choosing one. */
    public List<Person> search(String words) {
        String folded = NameFold.fold(words);
        Set<Person> found = new LinkedHashSet<>(meant(new Mention(words, "", "", true)).stream()
                .map(Meant::person)
                .toList());
        organisation.people().stream()
                .filter(person -> NameFold.fold(person.name()).contains(folded)
                        || NameFold.fold(person.account()).contains(folded))
                .forEach(found::add);
        return organisation.people().stream().filter(found::contains).toList();
    }

    /** How a person was found. */
    private enum Strength {
        NAMED,
        ALIKE
    }

    /** Where the mention places the person. */
    enum Place {
        OWN,
        UNSAID,
        ELSEWHERE
    }

    private Map<Strength, Set<Person>> found(Mention mention, Place place) {
        Map<Strength, Set<Person>> found = new EnumMap<>(Strength.class);
        found.put(Strength.NAMED, new LinkedHashSet<>());
        found.put(Strength.ALIKE, new LinkedHashSet<>());
        Set<String> texts = new LinkedHashSet<>(List.of(NameFold.fold(mention.name())));
        List<String> words = NameFold.words(mention.name());
        texts.addAll(words);
        // Another word beside the name that is no title: 沈岚 之 妻 is not 沈岚.
        boolean onlyTitles = words.stream()
                .allMatch(word -> titles.cover(word) || !staff.named(word).isEmpty());
        boolean whole = true;
        for (String text : texts) {
            (whole || onlyTitles ? found.get(Strength.NAMED) : found.get(Strength.ALIKE)).addAll(exact(text));
            found.get(Strength.ALIKE).addAll(within(text));
            whole = false;
        }
        if (found.get(Strength.NAMED).isEmpty()) {
            texts.forEach(text -> found.get(Strength.ALIKE).addAll(staff.alike(text)));
            String text = NameFold.fold(mention.name());
            if (place == Place.OWN || text.matches("[a-z0-9]+")) {
                found.get(Strength.ALIKE).addAll(staff.sounding(text));
            }
        }
        found.get(Strength.ALIKE).addAll(byTitle.of(mention, place));
        return found;
    }

    /** The name or account and nothing besides but titles, offices and departments. */
    private Set<Person> exact(String text) {
        Set<Person> exact = new LinkedHashSet<>(staff.named(text));
        exact.addAll(staff.account(text));
        eachName(text, (people, before, after) -> {
            if (before.length() != 1 && after.length() != 1 && titles.cover(before) && titles.cover(after)) {
                exact.addAll(people);
            }
        });
        return exact;
    }

    /** The name among other words: 市里的沈岚的爱人. */
    private Set<Person> within(String text) {
        Set<Person> within = new LinkedHashSet<>();
        eachName(text, (people, before, after) -> {
            boolean begins = titles.end(before) || endsWithName(before);
            boolean ends = titles.begin(after) || beginsWithName(after);
            if (begins && ends) {
                within.addAll(people);
            }
        });
        return within;
    }

    private interface Occurrence {
        void at(Set<Person> people, String before, String after);
    }

    private void eachName(String text, Occurrence occurrence) {
        for (int length : staff.lengths()) {
            for (int start = 0; length > 1 && start + length <= text.length(); start++) {
                Set<Person> people = staff.named(text.substring(start, start + length));
                if (!people.isEmpty()) {
                    occurrence.at(people, text.substring(0, start), text.substring(start + length));
                }
            }
        }
    }

    private boolean endsWithName(String text) {
        return staff.lengths().stream()
                .filter(length -> length > 1 && length <= text.length())
                .anyMatch(length ->
                        !staff.named(text.substring(text.length() - length)).isEmpty());
    }

    private boolean beginsWithName(String text) {
        return staff.lengths().stream()
                .filter(length -> length > 1 && length <= text.length())
                .anyMatch(length -> !staff.named(text.substring(0, length)).isEmpty());
    }

    private Place place(Mention mention) {
        String where = NameFold.fold(mention.organisation());
        boolean own = mention.ownStaff()
                || List.of("本院", "我院", "本单位", "我单位").stream().anyMatch(where::startsWith)
                || !where.isEmpty() && !office.isEmpty() && where.startsWith(office)
                || organisation.departments().stream()
                        .anyMatch(department -> NameFold.fold(department.name()).equals(where));
        if (own) {
            return Place.OWN;
        }
        return where.isEmpty() ? Place.UNSAID : Place.ELSEWHERE;
    }

    /** Whether place and post speak for the person, so that no namesake is meant. */
    private boolean isConfirmed(Person person, Mention mention, Place place) {
        String post = NameFold.fold(mention.post());
        String hers = NameFold.fold(person.post());
        boolean fits = !post.isEmpty() && (hers.contains(post) || post.contains(hers));
        return place == Place.OWN && (post.isEmpty() || fits) || place == Place.UNSAID && fits;
    }
}
