package org.bingbi.embedded.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;

/** A module's job, defined as modules of ACS define theirs. */
class SchedulerTest {

    static final AtomicInteger RUNS = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void aModulesJobRunsWithTheDataItWasGiven() throws Exception {
        try (WebFixture server = WebFixture.start(folder)) {
            Scheduler scheduler = server.bean("schedulerFactory", Scheduler.class);
            assertThat(scheduler.isStarted()).isTrue();

            int before = RUNS.get();
            scheduler.triggerJob(new JobKey("webTestJob", "DEFAULT"));

            Awaitility.await().until(() -> RUNS.get() == before + 5);
        }
    }

    @Test
    void noJobRunsByTheClockWhereTheSchedulerIsSwitchedOff() throws Exception {
        try (WebFixture server = WebFixture.start(folder, "scheduler.enabled", "false")) {
            assertThat(server.bean("schedulerFactory", Scheduler.class).isStarted())
                    .isFalse();
        }
    }

    /** Adds to the count what its data says. */
    public static final class Counting implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            RUNS.addAndGet((Integer) context.getMergedJobDataMap().get("by"));
        }
    }
}
