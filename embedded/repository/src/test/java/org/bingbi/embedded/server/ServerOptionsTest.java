package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bingbi.embedded.server.ServerOptions.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTest {

    @Test
    void withoutOptionsOnlyThisMachineIsServed() {
        assertThat(ServerOptions.parse())
                .isEqualTo(new ServerOptions(Path.of("data"), 8080, "127.0.0.1", false, List.of()));
    }

    @Test
    void optionsMayStandInAnyOrder() {
        assertThat(ServerOptions.parse("--port", "0", "--demo", "--address", "0.0.0.0", "--data", "/srv/bingbi"))
                .isEqualTo(new ServerOptions(Path.of("/srv/bingbi"), 0, "0.0.0.0", true, List.of()));
    }

    @Test
    void wordsAreACommand() {
        assertThat(ServerOptions.parse("account", "create", "zhang", "--data", "d")
                        .command())
                .containsExactly("account", "create", "zhang");
    }

    @ParameterizedTest
    @CsvSource({
        "--port x, 'x'",
        "--port 70000, '70000'",
        "--port, --port",
        "--data --demo, --data",
        "--colour red, --colour"
    })
    void whatCannotBeUnderstoodIsNamed(String line, String named) {
        assertThatThrownBy(() -> ServerOptions.parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(named);
    }
}
