package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries are counted by who has called, and anybody may write who that was. */
@Tag("article-15")
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                 | 192.0.2.7 | ''                              | 192.0.2.7
            ''                 | 192.0.2.7 | 198.51.100.1                    | 192.0.2.7
            10.0.0.1           | 192.0.2.7 | 198.51.100.1                    | 192.0.2.7
            10.0.0.1           | 10.0.0.1  | 198.51.100.1                    | 198.51.100.1
            10.0.0.1           | 10.0.0.1  | 203.0.113.9, 198.51.100.1       | 198.51.100.1
            10.0.0.1, 10.0.0.2 | 10.0.0.1  | 203.0.113.9,198.51.100.1,10.0.0.2 | 198.51.100.1
            10.0.0.1           | 10.0.0.1  | ''                              | 10.0.0.1
            10.0.0.1           | 10.0.0.1  | not an address                  | 10.0.0.1
            ::1                | ::1       | 2001:db8::5                     | 2001:db8::5
            """)
    void onlyATrustedProxyIsBelieved(String trusted, String address, String forwarded, String caller) {
        assertThat(new TrustedProxies(trusted).caller(address, forwarded)).isEqualTo(caller);
    }

    /** As HAProxy does it: whatever line the caller has made up stays above its own. */
    @Test
    void aLineThatTheCallerMadeUpCountsForNothing() {
        HttpServletRequest servlet = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> "10.0.0.1";
                    case "getHeaders" -> Collections.enumeration(List.of("203.0.113.9", "198.51.100.1"));
                    case "getHeader" -> "203.0.113.9";
                    default -> null;
                });
        Request request = new Request(null, Optional.of(servlet));

        assertThat(new TrustedProxies("10.0.0.1").caller(request)).isEqualTo("198.51.100.1");
        assertThat(request.origin()).isEqualTo("10.0.0.1 (203.0.113.9,198.51.100.1)");
    }

    @Test
    void aSlipInTheSettingIsSeenAtTheStart() {
        assertThatThrownBy(() -> new TrustedProxies("10.0.0.1, proxy.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bingbi.web.trusted-proxies");
    }
}
