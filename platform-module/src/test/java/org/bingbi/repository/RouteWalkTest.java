package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.absence.Absence;
import org.bingbi.absence.Absences;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.Conflicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives of an entry in the repository: signed, returned, stepped back from, found to concern somebody, while posts
 * change hands and people are away. Whatever happens it comes to an end, and whom it concerns never reads or signs it.
 */
@Tag("repository")
@Tag("article-13")
class RouteWalkTest {

    private static final int LIVES = 20;
    private static final int ACTS = 12;

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final Absences absences = register.bean("bingbi.absence.absences", Absences.class);
    private final Conflicts conflicts = register.bean("bingbi.routing.conflicts", Conflicts.class);

    static Stream<Integer> lives() {
        return IntStream.range(0, LIVES).boxed();
    }

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(Office.LINES);
        register.as("zhengyan", () -> absences.visible(true).stream()
                .filter(absences::mayEnd)
                .forEach(entered -> absences.end(entered.id())));
    }

    @ParameterizedTest(name = "life {0}")
    @MethodSource("lives")
    void whateverHappensItComesToAnEndAndWhomItConcernsNeverSeesIt(int seed) {
        Random chance = new Random(seed);
        String recorder = oneOf(chance, "liming", "zhaomin", "qianjin", "shenlan", "chenjing", "wangfang");
        ReportOption option = oneOf(chance, ReportOption.USUAL, ReportOption.USUAL, ReportOption.DIRECT_OWN);
        String intervener = oneOf(chance, "", "", "qianjin", "zhengyan", "shenlan");
        NodeRef dossier = register.submitted(recorder, option, intervener.equals(recorder) ? "" : intervener);
        Set<String> concerned = new TreeSet<>(Set.of(intervener.equals(recorder) ? "" : intervener));
        concerned.remove("");

        for (int act = 0; act < ACTS; act++) {
            happens(chance, dossier, recorder, concerned);
            holds(dossier, concerned);
        }
        for (int turn = 0; turn < 20 && !isOver(dossier); turn++) {
            forward(dossier, recorder);
            holds(dossier, concerned);
        }
        assertThat(isOver(dossier)).isTrue();
        assertThat(seen.chainHolds(dossier)).isTrue();
    }

    private void happens(Random chance, NodeRef dossier, String recorder, Set<String> concerned) {
        List<NodeRef> open = register.open(dossier);
        switch (chance.nextInt(7)) {
            case 0 -> forward(dossier, recorder);
            case 1 -> {
                if (!open.isEmpty()) {
                    NodeRef step = open.get(chance.nextInt(open.size()));
                    concerned.add(signer(step));
                    register.as(signer(step), () -> register.signatures().stepBack(step, "利害关系"));
                }
            }
            case 2 -> {
                if (!open.isEmpty()) {
                    NodeRef step = open.get(chance.nextInt(open.size()));
                    register.as(signer(step), () -> register.signatures().giveBack(step, "请补正", Optional.empty()));
                }
            }
            case 3 -> {
                String found = oneOf(chance, "qianjin", "shenlan", "zhengyan", "wangfang", "zhouzheng", "guping");
                if (!found.equals(recorder) && !concerned.contains(found) && isOfTheOffice(found)) {
                    concerned.add(found);
                    register.as(recorder, () -> conflicts.name(dossier, found, "后来查明"));
                }
            }
            case 4 -> organisation(changed(chance, recorder));
            default -> {
                String away = oneOf(chance, "qianjin", "shenlan", "zhengyan", "guping");
                String delegate = oneOf(chance, "zhaomin", "wuqiang", "wangfang", "sunli", "qianjin");
                absent(away, delegate);
            }
        }
    }

    /** Whoever can, does: one column is signed, or the recorder submits again. */
    private void forward(NodeRef dossier, String recorder) {
        if (seen.status(dossier).equals("RETURNED")) {
            organisation(Office.LINES);
            register.as(recorder, () -> register.dossiers().submit(dossier));
            return;
        }
        register.open(dossier).stream()
                .findFirst()
                .ifPresent(step ->
                        register.as(signer(step), () -> register.signatures().sign(step, "属实", "")));
    }

    private void holds(NodeRef dossier, Set<String> concerned) {
        if (seen.status(dossier).equals("IN_ROUTE")) {
            assertThat(register.open(dossier)).isNotEmpty();
        }
        for (NodeRef step : register.open(dossier)) {
            assertThat(concerned).doesNotContain(register.text(step, RegisterModel.PROP_SIGNER), signer(step));
        }
        assertThat(seen.readers(dossier)).noneMatch(concerned::contains);
    }

    private boolean isOver(NodeRef dossier) {
        return Set.of("REGISTERED", "FOR_SUPERIOR").contains(seen.status(dossier));
    }

    /** The delegate where there is one, since the signer is away. */
    private String signer(NodeRef step) {
        String delegate = register.text(step, RegisterModel.PROP_DELEGATE);
        return delegate.equals("null") || delegate.isEmpty()
                ? register.text(step, RegisterModel.PROP_SIGNER)
                : delegate;
    }

    private void absent(String account, String delegate) {
        try {
            register.as("zhengyan", () -> {
                if (absences.mayEnterForOthers()) {
                    absences.enter(
                            new Absence(account, absences.day(), absences.day().plusDays(2), delegate),
                            Optional.empty());
                }
            });
        } catch (RefusedException alreadyAway) {
            // one absence at a time
        }
    }

    private static String changed(Random chance, String recorder) {
        List<String> lines = new ArrayList<>(Office.LINES.lines().toList());
        String gone = oneOf(chance, "qianjin", "zhengyan", "zhouzheng", "sunli", "");
        lines.removeIf(line -> !gone.isEmpty() && !gone.equals(recorder) && line.contains("," + gone + ","));
        String office = String.join("\n", lines) + "\n";
        return chance.nextBoolean() ? office : office.replace("赵敏,zhaomin,检察官助理,,", "赵敏,zhaomin,检察官助理,纪检监察机构,");
    }

    private boolean isOfTheOffice(String account) {
        return register.seen(() -> register.bean("bingbi.organisation.service", OrganisationService.class)
                .current()
                .person(account)
                .isPresent());
    }

    private void organisation(String lines) {
        register.organisation(lines);
    }

    @SafeVarargs
    private static <T> T oneOf(Random chance, T... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
