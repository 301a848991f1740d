package org.bingbi.embedded.server;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bingbi.embedded.authentication.AdministratorAccount;
import org.bingbi.embedded.server.DataFolder.DataFolderException;
import org.bingbi.embedded.server.HttpServer.ListenException;
import org.bingbi.embedded.server.ServerOptions.UsageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program: opens the data folder, serves it until it is told to stop. */
public final class BingbiServer implements AutoCloseable {

    private static final int MISTAKE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(BingbiServer.class);
    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final Supplier<EmbeddedRepository> opening;
    private final String address;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private EmbeddedRepository repository;
    private HttpServer http;

    private BingbiServer(
            EmbeddedRepository repository, HttpServer http, Supplier<EmbeddedRepository> opening, String address) {
        this.repository = repository;
        this.http = http;
        this.opening = opening;
        this.address = address;
        this.port = http.port();
        Thread keeper = new Thread(this::keepInService, "server-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            ServerOptions options = ServerOptions.parse(arguments);
            if (options.command().isEmpty()) {
                serve(options);
            } else {
                AccountCommand.run(options, System.in, System.out);
            }
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.err.println(ServerOptions.USAGE);
            System.exit(MISTAKE);
        } catch (DataFolderException | ListenException e) {
            System.err.println(e.getMessage());
            System.exit(MISTAKE);
        }
    }

    private static void serve(ServerOptions options) throws InterruptedException {
        BingbiServer server = start(options, new Properties(), System.out);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
    }

    /**
     * Opens and serves a data folder.
     *
     * @param out is told the administrator's first password, once, and the address; nothing else goes there
     */
    static BingbiServer start(ServerOptions options, Properties settings, PrintStream out) {
        Optional<DemoData> demo = options.demo() ? Optional.of(demoData()) : Optional.empty();
        Supplier<EmbeddedRepository> opening = () -> EmbeddedRepository.open(options.data(), settings);
        EmbeddedRepository repository = opening.get();
        try {
            repository
                    .bean("bingbi.administratorAccount", AdministratorAccount.class)
                    .createIfNone()
                    .ifPresent(password -> out.println("The administrator's account is admin, its password " + password
                            + " (shown this once: keep it, or set another with 'account password admin')"));
            demo.ifPresent(d -> seed(d, repository));
            HttpServer http = HttpServer.start(repository, options.address(), options.port());
            out.println("Bingbi is ready at http://" + options.address() + ":" + http.port() + "/share/page/bingbi");
            out.flush();
            return new BingbiServer(repository, http, opening, options.address());
        } catch (RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private static DemoData demoData() {
        return ServiceLoader.load(DemoData.class)
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no demo data on the class path: leave out --demo"));
    }

    /** Once for a data folder: a mark beside the data tells that it was done. */
    private static void seed(DemoData demo, EmbeddedRepository repository) {
        FirstTime seeding = new FirstTime(repository.data().root().resolve("demo-data"));
        if (!seeding.wasDone()) {
            demo.seed(repository);
            seeding.done();
        }
    }

    /**
     * Opens everything again after the database was closed by a full or failing disk, as a start after a power cut would: what was
     * acknowledged is on the disk, and nothing that memory or index knows beyond it is kept.
     */
    private void keepInService() {
        try {
            while (!closing.await(LOOK_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                lookAfter();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookAfter() {
        try {
            if (repository == null) {
                reopen();
            } else if (repository.isOutOfService() && repository.hasRoomToOpen()) {
                LOG.error("The database was closed by a failure of the disk and is opened again");
                closeAll();
                reopen();
            }
        } catch (RuntimeException failed) {
            LOG.error("The data folder could not be opened again; tried again soon", failed);
        }
    }

    private void reopen() {
        if (closing.getCount() == 0) {
            return;
        }
        EmbeddedRepository again = opening.get();
        try {
            http = HttpServer.start(again, address, port);
            repository = again;
        } catch (RuntimeException failed) {
            again.close();
            throw failed;
        }
    }

    private void closeAll() {
        EmbeddedRepository broken = repository;
        repository = null;
        try {
            http.close();
        } finally {
            broken.close();
        }
    }

    int port() {
        return port;
    }

    synchronized EmbeddedRepository repository() {
        return repository;
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            if (repository != null) {
                closeAll();
            }
        }
    }
}
