package org.bingbi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.organisation.ColleagueNames;
import org.bingbi.organisation.Meant;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.organisation.name.Mention;

/**
 * One of the office whom a form means or may mean by what is written of the intervener or of who is behind him (articles 8 and 13).
 *
 * @param isBehind whether it is by what is written of who is behind
 * @param isMeant the recorder's answer, empty where there is none
 */
public record NamedColleague(boolean isBehind, Person person, Certainty certainty, Optional<Boolean> isMeant) {

    /** Everybody whom the form may mean; not its recorder, since nobody receives what is his own record. */
    public static List<NamedColleague> of(RegisterForm form, ColleagueNames names) {
        List<NamedColleague> named = new ArrayList<>();
        String recorder = form.recorder().account();
        RegisterForm.Intervener intervener = form.intervener();
        add(named, false, intervener.mention(), intervener.account(), intervener.namesakes(), recorder, names);
        RegisterForm.Instigator behind = form.behind();
        add(named, true, behind.mention(), behind.account(), behind.namesakes(), recorder, names);
        return named;
    }

    /** Whether the recorder named himself, in whatever way he wrote it. */
    public static boolean isRecorder(RegisterForm form, Mention mention, ColleagueNames names) {
        return names.meant(mention).stream()
                .anyMatch(meant -> meant.certainty() == Certainty.CERTAIN
                        && meant.person().account().equals(form.recorder().account()));
    }

    /** Whether the recorder is to be asked and has not answered. */
    public boolean isOpen() {
        return certainty == Certainty.POSSIBLE && isMeant.isEmpty();
    }

    /** Whether the recorder says that this is another person. */
    public boolean isDenied() {
        return isMeant.filter(meant -> !meant).isPresent();
    }

    /** The form's field in which the recorder denies it. */
    public FormField field() {
        return isBehind ? FormField.BEHIND_NAMESAKES : FormField.INTERVENER_NAMESAKES;
    }

    private static void add(
            List<NamedColleague> named,
            boolean isBehind,
            Mention mention,
            String account,
            Set<String> namesakes,
            String recorder,
            ColleagueNames names) {
        List<Meant> colleagues = names.meant(mention).stream()
                .filter(meant -> !meant.person().account().equals(recorder))
                .toList();
        boolean chosen =
                colleagues.stream().anyMatch(meant -> meant.person().account().equals(account));
        for (Meant meant : colleagues) {
            String theirs = meant.person().account();
            Optional<Boolean> answer = Optional.empty();
            if (theirs.equals(account)) {
                answer = Optional.of(true);
            } else if (namesakes.contains(theirs) || chosen && meant.certainty() == Certainty.POSSIBLE) {
                answer = Optional.of(false);
            }
            named.add(new NamedColleague(isBehind, meant.person(), meant.certainty(), answer));
        }
    }
}
