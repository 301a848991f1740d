package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose X-Forwarded-For is believed: in an office everybody has a private address. */
@Tag("article-5")
class InternalProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', true",
        "0:0:0:0:0:0:0:1, '', true",
        "10.1.2.3, '', false",
        "192.168.1.7, '10.1.2.3', false",
        "10.1.2.3, '10.9.9.9, 10.1.2.3', true",
        "10.1.2x3, '10.1.2.3', false",
    })
    void onlyThisMachineAndTheNamedAreProxies(String address, String trusted, boolean proxy) {
        assertThat(address.matches(HttpServer.internalProxies(trusted))).isEqualTo(proxy);
    }
}
