package org.bingbi.embedded.server;

import java.io.PrintStream;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.bingbi.embedded.authentication.AdministratorAccount;
import org.bingbi.embedded.server.DataFolder.DataFolderException;
import org.bingbi.embedded.server.HttpServer.ListenException;
import org.bingbi.embedded.server.ServerOptions.UsageException;

/** The program: opens the data folder, serves it until it is told to stop. */
public final class BingbiServer implements AutoCloseable {

    private static final int MISTAKE = 2;

    private final EmbeddedRepository repository;
    private final HttpServer http;

    private BingbiServer(EmbeddedRepository repository, HttpServer http) {
        this.repository = repository;
        this.http = http;
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
        EmbeddedRepository repository = EmbeddedRepository.open(options.data(), settings);
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
            return new BingbiServer(repository, http);
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

    int port() {
        return http.port();
    }

    EmbeddedRepository repository() {
        return repository;
    }

    @Override
    public void close() {
        http.close();
        repository.close();
    }
}
