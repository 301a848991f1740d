package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bingbi.embedded.webscript.ScriptDescription.Negotiated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatNegotiationTest {

    private static final List<Negotiated> OFFERED =
            List.of(new Negotiated("text/html", "html"), new Negotiated("application/json", "json"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                 | json",
                "text/html                        | html",
                "*/*                              | html",
                "application/*                    | json",
                "text/html;q=0.5,application/json | json",
                "text/html;q=0,application/json;q=0.1 | json",
                "image/png                        | none",
            })
    void theFormatThatFitsBestIsChosen(String accept, String expected) {
        assertThat(FormatNegotiation.choose(accept, OFFERED).orElse("none")).isEqualTo(expected);
    }
}
