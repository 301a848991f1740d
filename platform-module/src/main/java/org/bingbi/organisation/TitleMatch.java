package org.bingbi.organisation;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bingbi.organisation.ColleagueNames.Place;
import org.bingbi.organisation.name.Mention;
import org.bingbi.organisation.name.NameFold;
import org.bingbi.organisation.name.Surnames;
import org.bingbi.organisation.name.Titles;

/** Whom a title, a post or part of a name may mean: 郑主任, 沈检, 副检察长, 老沈, 沈某, 沈×. */
final class TitleMatch {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    /** What stands for a character that is not named. */
    private static final String MASK = "[某*x×○〇□●?_■◯⊙]";

    private static final Pattern MASKED = Pattern.compile(MASK);
    private static final Pattern MASKS = Pattern.compile(MASK + "+");

    private final Organisation organisation;
    private final Titles titles;
    private final Map<String, List<Person>> bySurname;

    TitleMatch(Organisation organisation, Titles titles) {
        this.organisation = organisation;
        this.titles = titles;
        this.bySurname = organisation.people().stream()
                .collect(Collectors.groupingBy(person -> Surnames.of(NameFold.fold(person.name()))));
    }

    Set<Person> of(Mention mention, Place place) {
        Set<Person> found = new LinkedHashSet<>();
        String text = NameFold.fold(mention.name());
        if (Titles.isUnnamed(text)) {
            if (place != Place.ELSEWHERE) {
                found.addAll(holders(NameFold.fold(mention.post())));
                found.addAll(holders(text));
            }
            return found;
        }
        if (titles.cover(text)) {
            found.addAll(holders(text));
        }
        for (int length = 1; length <= Math.min(2, text.length()); length++) {
            String surname = text.substring(0, length);
            String title = text.substring(length);
            bySurname.getOrDefault(surname, List.of()).stream()
                    .filter(person -> titles.isTitle(title) && titles.fits(title, person.post()))
                    .forEach(found::add);
        }
        if (place != Place.ELSEWHERE) {
            found.addAll(familiar(text));
        }
        if (place != Place.ELSEWHERE) {
            found.addAll(masked(mention.name()));
        }
        return found;
    }

    /** 老沈, 小沈, 沈老. */
    private List<Person> familiar(String text) {
        if (text.endsWith("老")) {
            return bySurname.getOrDefault(text.substring(0, text.length() - 1), List.of());
        }
        return text.length() > 1 && "老小阿".indexOf(text.charAt(0)) >= 0
                ? bySurname.getOrDefault(text.substring(1), List.of())
                : List.of();
    }

    /** Who holds the post that the text names, in the department where it names one. */
    private Set<Person> holders(String text) {
        Set<Person> holders = new LinkedHashSet<>();
        Optional<String> post = titles.post(text);
        Optional<String> department = organisation.departments().stream()
                .filter(known -> !text.isEmpty() && text.contains(NameFold.fold(known.name())))
                .map(Department::code)
                .findFirst();
        organisation.people().stream()
                .filter(person -> department.map(person.department()::equals).orElse(true))
                .filter(person -> post.filter(named -> holds(person, named)).isPresent())
                .forEach(holders::add);
        return holders;
    }

    private static boolean holds(Person person, String post) {
        return Titles.isPost(post, person.post())
                || person.roles().stream().anyMatch(role -> isRole(role.word(), post))
                || person.isLeader() && (post.equals("院领导") || post.equals("领导"));
    }

    private static boolean isRole(String role, String post) {
        return role.equals(post) || post.endsWith("负责人") && role.endsWith("负责人");
    }

    /** 沈某, 沈*, 古丽·×××: what is named must be there, in its place. */
    private Set<Person> masked(String name) {
        String raw =
                COMPATIBLE.normalize(name).toLowerCase(java.util.Locale.ROOT).replaceAll("\\s", "");
        Set<Person> found = new LinkedHashSet<>();
        if (!MASKED.matcher(raw).find()
                || NameFold.fold(MASKS.matcher(raw).replaceAll("")).isEmpty()) {
            return found;
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : raw.split("(?<=" + MASK + ")|(?=" + MASK + ")")) {
            pattern.append(MASKED.matcher(part).matches() ? "." : Pattern.quote(withoutTitle(NameFold.fold(part))));
        }
        // Two signs often stand for one character, and one for two.
        Pattern wanted = Pattern.compile(pattern.toString().replaceAll("\\.+", ".{1,3}"));
        organisation.people().stream()
                .filter(person -> wanted.matcher(NameFold.fold(person.name())).matches())
                .forEach(found::add);
        return found;
    }

    private String withoutTitle(String part) {
        return titles.isTitle(part) ? "" : part;
    }
}
