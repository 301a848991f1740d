package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bingbi.embedded.server.DataFolder.DataFolderException;
import org.bingbi.embedded.server.HttpServer.ListenException;
import org.bingbi.embedded.server.ServerOptions.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from its command line. */
class BingbiServerTest {

    private static final Pattern PASSWORD = Pattern.compile("its password (\\S+)");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void tellsTheFirstPasswordOnceAndKeepsItNowhere() throws Exception {
        String password;
        try (BingbiServer server = start()) {
            password = passwordTold();
            assertThat(told()).contains("Bingbi is ready at http://127.0.0.1:" + server.port() + "/share/page/bingbi");
            assertThat(who(server, "admin", password).body()).isEqualTo("admin/admin");
        }
        told.reset();
        try (BingbiServer server = start()) {
            assertThat(told()).doesNotContain("password");
            assertThat(who(server, "admin", password).statusCode()).isEqualTo(200);
        }
        assertThat(allFiles()).doesNotContain(password);
    }

    @Test
    void accountsAreMadeFromTheCommandLineWithPasswordsFromStandardInput() throws Exception {
        account("create", "张三", "first password");
        account("password", "张三", "second password");

        try (BingbiServer server = start()) {
            assertThat(who(server, "张三", "first password").statusCode()).isEqualTo(401);
            assertThat(who(server, "张三", "second password").body()).isEqualTo("张三/张三");
        }

        account("disable", "张三", "");
        try (BingbiServer server = start()) {
            assertThat(who(server, "张三", "second password").statusCode()).isEqualTo(401);
        }
        assertThatThrownBy(() -> account("create", "张三", "third password"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("张三");
        assertThatThrownBy(() -> account("password", "nobody", "third password"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> account("create", "short", "1234567")).isInstanceOf(UsageException.class);
    }

    @Test
    void refusesAFolderOrAPortThatIsTaken() throws Exception {
        try (BingbiServer server = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DataFolderException.class);
            ServerOptions samePort = ServerOptions.parse(
                    "--data", folder.resolve("other").toString(), "--port", Integer.toString(server.port()));
            assertThatThrownBy(() -> BingbiServer.start(samePort, quiet(), new PrintStream(told)))
                    .isInstanceOf(ListenException.class)
                    .hasMessageContaining(Integer.toString(server.port()));
        }
    }

    @Test
    void theLogOfRequestsHoldsNoQueriesAndNoNames() throws Exception {
        try (BingbiServer server = start()) {
            who(server, "nobody", "wrong");
            send(
                    server,
                    HttpRequest.newBuilder(
                            uri(server, "/alfresco/service/bingbi-test/hello/SecretName?q=SecretQuery")));
        }

        String log = allFiles("logs");
        assertThat(log)
                .contains("/bingbi-test/hello/{name}")
                .doesNotContain("Secret")
                .doesNotContain("nobody");
    }

    private BingbiServer start() {
        ServerOptions options =
                ServerOptions.parse("--data", folder.resolve("data").toString(), "--port", "0");
        return BingbiServer.start(options, quiet(), new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private static Properties quiet() {
        Properties settings = new Properties();
        settings.setProperty("scheduler.enabled", "false");
        return settings;
    }

    private void account(String act, String name, String password) {
        ServerOptions options =
                ServerOptions.parse("--data", folder.resolve("data").toString(), "account", act, name);
        AccountCommand.run(
                options,
                new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)),
                new PrintStream(told));
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private String passwordTold() {
        Matcher matcher = PASSWORD.matcher(told());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> who(BingbiServer server, String user, String password) throws Exception {
        return send(
                server,
                HttpRequest.newBuilder(uri(server, "/alfresco/service/bingbi-test/who/user"))
                        .header("Authorization", WebFixture.basic(user, password)));
    }

    private static HttpResponse<String> send(BingbiServer server, HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(BingbiServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private String allFiles() throws IOException {
        return allFiles("");
    }

    private String allFiles(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(BingbiServerTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
