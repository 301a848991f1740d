package org.bingbi.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.demo.Story;

/** From an empty draft to a submitted entry with three files of 300 KB, beside the raw cost of what it wrote. */
final class Submission implements Benchmark {
    private static final int WARM_UP = 20;
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
            List<Story> stories = IntStream.range(0, WARM_UP + ALONE)
                    .mapToObj(index -> register.story(index, FILES, BYTES))
                    .toList();
            Figures alone = Stopwatch.oneAfterAnother(WARM_UP, ALONE, turn -> register.submitted(stories.get(turn)));
            out.accept("one person: " + alone);

            TreeCopy raw = new TreeCopy(register.repository());
            NodeRef last = register.submitted(register.story(WARM_UP + ALONE, FILES, BYTES));
            TreeCopy.Tree tree = raw.read(last);
            Figures cost = Stopwatch.oneAfterAnother(WARM_UP, ALONE, turn -> raw.write(tree));
            out.accept("raw cost (%d nodes): ".formatted(tree.size()) + cost);
            out.accept("times its raw cost: %.1f".formatted(alone.timesOf(cost)));

            // The same files again and again: to hold those of all would measure the collector of garbage.
            Figures together = Stopwatch.atOnce(
                    PEOPLE,
                    TOGETHER,
                    WARM_UP + ALONE + 1,
                    turn -> register.submitted(
                            withFilesOf(stories.get(turn % stories.size()), register.story(turn, 0, 0))));
            out.accept("%d at once: ".formatted(PEOPLE) + together);
        }
    }

    private static Story withFilesOf(Story files, Story story) {
        return new Story(story.recorder(), story.fields(), files.evidence());
    }
}
