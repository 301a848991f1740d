package org.bingbi.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bingbi.demo.Story;
import org.bingbi.model.RegisterModel;

/** From an empty draft to a submitted entry with three files of 300 KB, beside the raw cost of what it wrote. */
final class Submission implements Benchmark {
    /** As many as it takes until the JVM has compiled what it runs: a server is started once and used all day. */
    private static final int WARM_UP = 500;

    private static final int WARM_UP_TOGETHER = 800;
    private static final int ALONE = 100;
    private static final int TOGETHER = 320;
    private static final int PEOPLE = 16;
    private static final int FILES = 3;
    private static final int BYTES = 300_000;

    @Override
    public String name() {
        return "submission";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        try (Register register = Register.open(name())) {
            // The same files again and again: to hold those of all would measure the collector of garbage.
            List<Story> files = IntStream.range(0, ALONE)
                    .mapToObj(index -> register.story(index, FILES, BYTES))
                    .toList();
            IntConsumer submission =
                    turn -> register.submitted(withFilesOf(files.get(turn % files.size()), register.story(turn, 0, 0)));
            Figures alone = Stopwatch.oneAfterAnother(WARM_UP, ALONE, submission);
            out.accept("one person: " + alone);

            TreeCopy raw = new TreeCopy(register.repository());
            TreeCopy.Tree tree = raw.read(register.submitted(register.story(WARM_UP + ALONE, FILES, BYTES)));
            Figures cost = Stopwatch.oneAfterAnother(WARM_UP, ALONE, turn -> raw.write(tree));
            Figures inActs = Stopwatch.oneAfterAnother(
                    WARM_UP, ALONE, turn -> raw.writeInActs(tree, RegisterModel.TYPE_EVIDENCE));
            out.accept("raw cost (%d nodes), each act on the disk before the next: ".formatted(tree.size()) + inActs);
            out.accept("raw cost, all in one transaction: " + cost);
            out.accept("times its raw cost: %.1f; times all in one transaction: %.1f"
                    .formatted(alone.timesOf(inActs), alone.timesOf(cost)));

            int next = WARM_UP + ALONE + 1;
            Stopwatch.atOnce(PEOPLE, WARM_UP_TOGETHER, next, submission);
            Figures together = Stopwatch.atOnce(PEOPLE, TOGETHER, next + WARM_UP_TOGETHER, submission);
            out.accept("%d at once: ".formatted(PEOPLE) + together);
        }
    }

    private static Story withFilesOf(Story files, Story story) {
        return new Story(story.recorder(), story.fields(), files.evidence());
    }
}
