package org.bingbi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegisterNumberTest {

    @Test
    void readsLikeADocumentNumber() {
        assertThat(new RegisterNumber("", 2026, 1)).hasToString("〔2026〕1号");
        assertThat(new RegisterNumber("东检过问", 2026, 12)).hasToString("东检过问〔2026〕12号");
    }

    @Test
    void beginsAtOne() {
        assertThatThrownBy(() -> new RegisterNumber("", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
