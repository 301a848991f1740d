package org.bingbi.embedded.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashFitsItsPasswordOnly() {
        String hash = passwords.hash("正确的密码 correct".toCharArray());

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("正确的密码 correct".toCharArray(), hash)).isTrue();
        assertThat(passwords.matches("正确的密码 corrects".toCharArray(), hash)).isFalse();
    }

    @Test
    void longPasswordsCountToTheirEnd() {
        String start = "很长的口令".repeat(20);
        String hash = passwords.hash((start + "甲").toCharArray());

        assertThat(passwords.matches((start + "乙").toCharArray(), hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        assertThat(passwords.hash("one".toCharArray())).isNotEqualTo(passwords.hash("one".toCharArray()));
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matchesNobody("nobody".toCharArray())).isFalse();
    }
}
