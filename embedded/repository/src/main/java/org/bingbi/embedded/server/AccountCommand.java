package org.bingbi.embedded.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.embedded.server.ServerOptions.UsageException;

/** {@code account create|password|enable|disable NAME}: for offices without a directory. */
final class AccountCommand {

    private static final int SHORTEST_PASSWORD = 8;

    private AccountCommand() {}

    static void run(ServerOptions options, InputStream in, PrintStream out) {
        List<String> words = options.command();
        if (words.size() != 3 || !words.get(0).equals("account")) {
            throw new UsageException("Cannot understand '" + String.join(" ", words) + "'");
        }
        String act = words.get(1);
        String name = words.get(2);
        try (EmbeddedRepository repository = EmbeddedRepository.open(options.data(), new Properties())) {
            MutableAuthenticationService accounts =
                    repository.bean("authenticationService", MutableAuthenticationService.class);
            boolean exists = accounts.authenticationExists(name);
            if (exists == act.equals("create")) {
                throw new UsageException(
                        exists ? "There is an account " + name + " already" : "There is no account " + name);
            }
            switch (act) {
                case "create" -> create(repository, accounts, name, password(in));
                case "password" -> accounts.setAuthentication(name, password(in));
                case "enable" -> accounts.setAuthenticationEnabled(name, true);
                case "disable" -> accounts.setAuthenticationEnabled(name, false);
                default -> throw new UsageException("Cannot '" + act + "' an account");
            }
            out.println("Done: account " + act + " " + name);
        }
    }

    /** Account and person together, or neither. */
    private static void create(
            EmbeddedRepository repository, MutableAuthenticationService accounts, String name, char[] password) {
        PersonService people = repository.bean("personService", PersonService.class);
        TransactionService transactions = repository.bean("transactionService", TransactionService.class);
        AuthenticationUtil.runAsSystem(
                () -> transactions.getRetryingTransactionHelper().doInTransaction(() -> {
                    accounts.createAuthentication(name, password);
                    if (!people.personExists(name)) {
                        people.createPerson(
                                Map.of(ContentModel.PROP_USERNAME, name, ContentModel.PROP_FIRSTNAME, name));
                    }
                    return null;
                }));
    }

    private static char[] password(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.length() < SHORTEST_PASSWORD) {
                throw new UsageException(
                        "The password on standard input is shorter than " + SHORTEST_PASSWORD + " characters");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
