package org.bingbi.embedded.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final SettableClock clock = new SettableClock();
    private final Tickets tickets = new Tickets(Duration.ofHours(1), clock);

    @Test
    void aTicketStandsForItsUser() {
        assertThat(tickets.user(tickets.issue("zhang"))).contains("zhang");
        assertThat(tickets.user("TICKET_0000000000000000000000000000000000000000"))
                .isEmpty();
    }

    @Test
    void aTicketExpiresWhenNobodyUsesIt() {
        String ticket = tickets.issue("zhang");

        clock.pass(Duration.ofHours(1));

        assertThat(tickets.user(ticket)).isEmpty();
    }

    @Test
    void beingUsedATicketStaysGood() {
        String ticket = tickets.issue("zhang");

        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofMinutes(59));
            assertThat(tickets.user(ticket)).contains("zhang");
        }
    }

    @Test
    void sessionsHaveTicketsOfTheirOwnButPasswordsShareOne() {
        assertThat(tickets.issue("zhang")).isNotEqualTo(tickets.issue("zhang"));
        assertThat(tickets.shared("zhang")).isEqualTo(tickets.shared("Zhang"));
        assertThat(tickets.shared("zhang")).isNotEqualTo(tickets.shared("li"));
    }

    @Test
    void endingOneSessionLeavesTheOthers() {
        String one = tickets.issue("zhang");
        String other = tickets.issue("zhang");

        tickets.invalidate(one);

        assertThat(tickets.user(one)).isEmpty();
        assertThat(tickets.user(other)).contains("zhang");
    }

    @Test
    void allSessionsOfOneUserEndTogether() {
        String zhang = tickets.issue("zhang");
        String shared = tickets.shared("zhang");
        String li = tickets.issue("li");

        tickets.invalidateAll("ZHANG");

        assertThat(tickets.user(zhang)).isEmpty();
        assertThat(tickets.user(shared)).isEmpty();
        assertThat(tickets.user(li)).contains("li");
    }
}
