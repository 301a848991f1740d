package org.bingbi.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningBingbi.class)
class SignInTest {
    private final Bingbi bingbi;

    SignInTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @ParameterizedTest
    @CsvSource({"liming, 李明, 第一检察部", "qianjin, 钱进, 第一检察部", "zhengyan, 郑严, 检务督察部", "zhouzheng, 周正, 院领导"})
    void whoSignsInIsKnownByName(String account, String name, String department) {
        Answer me = bingbi.as(account).get("/bingbi/me").expect(200);

        assertThat(me.json().path("account").asText()).isEqualTo(account);
        assertThat(me.json().path("name").asText()).isEqualTo(name);
        assertThat(me.json().path("department").asText()).isEqualTo(department);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreRefusedAlike() {
        Answer wrong = bingbi.visitor().signIn("liming", "wrong").expect(302);
        Answer unknown = bingbi.visitor().signIn("nobody", "wrong").expect(302);

        assertThat(wrong.header("Location").orElseThrow()).endsWith(Visitor.REFUSED);
        assertThat(unknown.appearance()).isEqualTo(wrong.appearance());
    }

    @Test
    void whoHasNotSignedInGetsNothing() {
        Answer answer = bingbi.visitor().get("/bingbi/desk").expect(401);

        assertThat(answer.header("WWW-Authenticate"))
                .as("a browser must not put up its own window")
                .isEmpty();
    }

    @Test
    void afterSigningOutTheSessionIsGone() {
        Visitor liming = bingbi.as("liming");
        liming.get("/bingbi/me").expect(200);

        // Share itself answers 401 with the address of its sign-in page.
        liming.signOut().expect(200, 204, 302, 401);

        liming.get("/bingbi/me").expect(401);
    }

    @Test
    void aRequestThatChangesSomethingNeedsTheToken() {
        Visitor liming = bingbi.as("liming");
        int before = drafts(liming);

        assertThat(liming.csrfToken()).isPresent();
        assertThat(liming.postWithoutCsrfToken("/bingbi/dossiers", Map.of()).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(drafts(liming)).isEqualTo(before);

        liming.post("/bingbi/dossiers", Map.of()).expect(201);
        assertThat(drafts(liming)).isEqualTo(before + 1);
    }

    private static int drafts(Visitor visitor) {
        return visitor.get("/bingbi/dossiers?status=DRAFT")
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }
}
