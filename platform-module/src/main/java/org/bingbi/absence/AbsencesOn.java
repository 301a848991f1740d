package org.bingbi.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/** Who is away on one day, and who then signs for whom. */
public record AbsencesOn(Map<String, Absence> byAccount) {

    public static final AbsencesOn NOBODY = new AbsencesOn(Map.of());

    public AbsencesOn {
        byAccount = Map.copyOf(byAccount);
    }

    public static AbsencesOn of(Collection<Absence> absences, LocalDate day) {
        Map<String, Absence> away = new HashMap<>();
        absences.stream()
                .filter(absence -> absence.covers(day))
                .forEach(absence -> away.put(absence.account(), absence));
        return new AbsencesOn(away);
    }

    public boolean isAway(Person person) {
        return byAccount.containsKey(person.account());
    }

    public Optional<Absence> of(Person person) {
        return Optional.ofNullable(byAccount.get(person.account()));
    }

    /**
     * Who signs for somebody who is away. A delegate who is away himself is stood in for by his own; one who may not sign
     * has nobody else sign for him either.
     *
     * @param may whether somebody may sign at all: whom it concerns may not, and neither may the recorder
     */
    public Optional<Person> delegateFor(Person away, Organisation office, Predicate<Person> may) {
        Set<String> asked = new HashSet<>(Set.of(away.account()));
        Optional<Person> next = delegateOf(away, office);
        while (next.isPresent() && may.test(next.get()) && asked.add(next.get().account())) {
            if (!isAway(next.get())) {
                return next;
            }
            next = delegateOf(next.get(), office);
        }
        return Optional.empty();
    }

    private Optional<Person> delegateOf(Person away, Organisation office) {
        return of(away).map(Absence::delegate).flatMap(office::person);
    }
}
