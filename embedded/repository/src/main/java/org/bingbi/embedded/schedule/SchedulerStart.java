package org.bingbi.embedded.schedule;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Starts the scheduler when all beans are there and all modules have started. */
final class SchedulerStart implements ApplicationListener<ContextRefreshedEvent>, Ordered {

    private final Scheduler scheduler;
    private final boolean enabled;

    SchedulerStart(Scheduler scheduler, boolean enabled) {
        this.scheduler = scheduler;
        this.enabled = enabled;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (!enabled) {
            return;
        }
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler does not start", e);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
