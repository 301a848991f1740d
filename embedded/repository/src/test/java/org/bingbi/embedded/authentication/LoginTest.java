package org.bingbi.embedded.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.authentication.SignedIn;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in as Alfresco's own API has it. */
class LoginTest {

    private static final String WHO = "/alfresco/service/bingbi-test/who/user";

    @TempDir
    static Path folder;

    private static WebFixture server;

    @BeforeAll
    static void start() throws Exception {
        server = WebFixture.start(folder, "authentication.protection.limit", "3");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void signOut() {
        AuthenticationUtil.clearCurrentSecurityContext();
    }

    @Test
    void aPasswordIsGivenForATicket() throws Exception {
        String ticket = ticket(login("zhang", WebFixture.PASSWORD));

        assertThat(ticket).matches("TICKET_[0-9a-f]{40}");
        assertThat(server.get(WHO + "?alf_ticket=" + ticket).body()).isEqualTo("zhang/zhang");
        assertThat(server.send(server.request(WHO).header("Authorization", WebFixture.basic("", ticket)))
                        .body())
                .isEqualTo("zhang/zhang");
        assertThat(server.send(server.request(WHO).header("Authorization", WebFixture.basic("ROLE_TICKET", ticket)))
                        .body())
                .isEqualTo("zhang/zhang");
    }

    @Test
    void theFormInTheUrlAnswersInXml() throws Exception {
        HttpResponse<String> response = server.get("/alfresco/service/api/login?u=zhang&pw=correct%20horse");

        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
        assertThat(response.body()).contains("<ticket>TICKET_");
    }

    @ParameterizedTest
    @CsvSource({"zhang, wrong", "nobody, correct horse"})
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike(String user, String password) throws Exception {
        HttpResponse<String> response = login(user, password);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Login failed").doesNotContain(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"username\": \"zhang\"}", "{\"username\": 7, \"password\": \"x\"}"})
    void aMalformedBodyIsABadRequest(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void aTicketIsGoodUntilItIsEnded() throws Exception {
        String ticket = ticket(login("li", WebFixture.PASSWORD));
        String address = "/alfresco/service/api/login/ticket/" + ticket;

        assertThat(server.send(server.as("li", address)).statusCode()).isEqualTo(200);
        assertThat(server.send(server.as("zhang", address)).statusCode()).isEqualTo(404);
        assertThat(server.send(server.as("zhang", address).DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(server.send(server.request(address + "?alf_ticket=" + ticket).DELETE())
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get(WHO + "?alf_ticket=" + ticket).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm8tY29sb24=", "Bearer abc", "x"})
    void oddHeadersSignNobodyIn(String header) throws Exception {
        assertThat(server.send(server.request(WHO).header("Authorization", header))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingIsStoppedForNamesWithAndWithoutAnAccountAlike() throws Exception {
        accounts().createAuthentication("victim", WebFixture.PASSWORD.toCharArray());
        for (String name : new String[] {"victim", "no-such-person"}) {
            for (int i = 0; i < 3; i++) {
                assertThat(login(name, "guess " + i).statusCode()).isEqualTo(403);
            }
            assertThat(login(name, WebFixture.PASSWORD).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        accounts().createAuthentication("timed", WebFixture.PASSWORD.toCharArray());
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            known.add(nanos("timed"));
            accounts().authenticate("timed", WebFixture.PASSWORD.toCharArray());
            unknown.add(nanos("unknown" + i));
        }

        double ratio = (double) median(unknown) / median(known);
        assertThat(ratio).isBetween(0.5, 2.0);
    }

    private static long nanos(String user) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> accounts().authenticate(user, "wrong".toCharArray()))
                .isInstanceOf(AuthenticationException.class);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    @Test
    void namesDifferingInCaseAreOneAccount() {
        accounts().authenticate("ZHANG", WebFixture.PASSWORD.toCharArray());

        assertThat(accounts().getCurrentUserName()).isEqualTo("zhang");
        assertThatThrownBy(() -> accounts().createAuthentication("Zhang", "x".toCharArray()))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aFailedAttemptSignsOut() {
        SignedIn.as("zhang");

        assertThatThrownBy(() -> accounts().authenticate("zhang", "wrong".toCharArray()))
                .isInstanceOf(AuthenticationException.class);

        assertThat(accounts().getCurrentUserName()).isNull();
    }

    @Test
    void onesOwnPasswordIsChangedByKnowingTheOldOne() {
        accounts().createAuthentication("own", "old password".toCharArray());

        assertThatThrownBy(() ->
                        accounts().updateAuthentication("own", "not it".toCharArray(), "new password".toCharArray()))
                .isInstanceOf(AuthenticationException.class);
        accounts().updateAuthentication("own", "old password".toCharArray(), "new password".toCharArray());

        accounts().authenticate("own", "new password".toCharArray());
        assertThatThrownBy(() -> accounts().authenticate("own", "old password".toCharArray()))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void accountsAreTheAdministrators() {
        MutableAuthenticationService open = server.bean("AuthenticationService", MutableAuthenticationService.class);

        SignedIn.as("zhang");
        assertThatThrownBy(() -> open.setAuthentication("li", "mine now".toCharArray()))
                .isInstanceOf(AccessDeniedException.class);
        SignedIn.as("admin");
        open.createAuthentication("made", "by admin 1".toCharArray());

        open.authenticate("made", "by admin 1".toCharArray());
        assertThat(open.getCurrentUserName()).isEqualTo("made");
    }

    @Test
    void whoIsSignedInIsKnownToTheirThreadOnly() throws Exception {
        accounts().authenticate("zhang", WebFixture.PASSWORD.toCharArray());
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Thread other = new Thread(() -> seen.add(String.valueOf(AuthenticationUtil.getFullyAuthenticatedUser())));
        other.start();
        other.join();

        assertThat(seen).containsExactly("null");
        assertThat(AuthenticationUtil.getFullyAuthenticatedUser()).isEqualTo("zhang");
    }

    @ParameterizedTest
    @CsvSource({
        "pupil,  pupil, correct horse, 200",
        "pupil,  pupil, wrong one,     401",
        "pupil,  pupil, '',            400",
        "pupil,  other, correct horse, 401",
        "admin,  other, '',            200",
        "admin,  admin, wrong one,     401",
    })
    void aPasswordIsChangedByItsOwnerOrAnAdministrator(String who, String whose, String old, int status)
            throws Exception {
        for (String name : new String[] {"pupil", "other"}) {
            accounts().deleteAuthentication(name);
        }
        accounts().createAuthentication("pupil", WebFixture.PASSWORD.toCharArray());
        accounts().createAuthentication("other", "not the same".toCharArray());

        HttpResponse<String> response = server.send(server.as(who, "/alfresco/s/api/person/changepassword/" + whose)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"oldpw\": \"%s\", \"newpw\": \"brand new one\"}".formatted(old))));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(login(whose, "brand new one").statusCode()).isEqualTo(status == 200 ? 200 : 403);
    }

    private static MutableAuthenticationService accounts() {
        return server.accounts();
    }

    private static HttpResponse<String> login(String user, String password) throws Exception {
        return post("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(user, password));
    }

    private static HttpResponse<String> post(String json) throws Exception {
        return server.send(server.request("/alfresco/service/api/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static String ticket(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body()).at("/data/ticket").textValue();
    }
}
