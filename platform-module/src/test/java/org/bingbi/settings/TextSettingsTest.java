package org.bingbi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bingbi.problem.Problem;
import org.junit.jupiter.api.Test;

class TextSettingsTest {

    @Test
    void eachTextIsTakenAsItWasMeantAndAWrongOneIsNamed() {
        TextSettings texts = new TextSettings(Map.of(
                "bingbi.number.prefix",
                new String("东检过问".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                "bingbi.print.imprint",
                "东检\uFFFD"));

        assertThat(texts.text("bingbi.number.prefix")).isEqualTo("东检过问");
        assertThat(texts.problems())
                .extracting(Problem::field, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bingbi.print.imprint", "settings.lost"));
        assertThat(new Configuration(List.of(texts, List::of)).problems()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> texts.text("bingbi.reminder.cron"));
    }
}
