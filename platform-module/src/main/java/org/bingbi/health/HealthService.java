package org.bingbi.health;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.DisposableBean;

/** Tells how the parts are, at the cost of one look at each a second however many ask, and of one waiting thread each however long it hangs. */
public final class HealthService implements DisposableBean {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "bingbi-health");
        thread.setDaemon(true);
        return thread;
    });
    private final PartCheck database;
    private final PartCheck contentStore;
    private final PartCheck disk;
    private final PartCheck index;

    public HealthService(HealthChecks checks) {
        this(checks, System::nanoTime);
    }

    HealthService(HealthChecks checks, LongSupplier nanoTime) {
        this.database = new PartCheck(threads, checks::database, nanoTime);
        this.contentStore = new PartCheck(threads, checks::contentStore, nanoTime);
        this.disk = new PartCheck(threads, checks::disk, nanoTime);
        this.index = new PartCheck(threads, checks::index, nanoTime);
    }

    /** As of the last second. */
    public Health now() {
        List.of(database, contentStore, disk, index).forEach(PartCheck::begin);
        return Health.of(database.found(), contentStore.found(), disk.found(), index.found());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
