package org.bingbi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.demo.Story;

/** One column signed: all that moves the entry on to the next. */
final class Signing implements Benchmark {
    private static final int WARM_UP = 20;
    private static final int TIMES = 100;

    @Override
    public String name() {
        return "signing";
    }

    private record Waiting(String signer, NodeRef step) {}

    @Override
    public void run(Consumer<String> out) throws Exception {
        try (Register register = Register.open(name())) {
            List<Waiting> waiting = new ArrayList<>();
            for (int index = 0; index < WARM_UP + TIMES; index++) {
                Story story = register.story(index, 3, 20_000);
                NodeRef dossier = register.submitted(story);
                String head = story.recorder().equals("sunli") ? "wuqiang" : "qianjin";
                NodeRef step = register.work().waitingFor(head, dossier).orElseThrow();
                waiting.add(new Waiting(head, step));
            }
            Figures figures = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> {
                Waiting next = waiting.get(turn);
                register.work().sign(next.signer(), next.step(), "情况属实，同意报告。");
            });
            out.accept("one person: " + figures);
        }
    }
}
