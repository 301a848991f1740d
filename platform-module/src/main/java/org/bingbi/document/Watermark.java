package org.bingbi.document;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.register.Names;

/** Who looked at it and when, laid over what is shown and printed (article 15). */
public final class Watermark {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Names names;
    private final Clock clock;

    public Watermark(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** Of the asker, in the office's time. */
    public String now() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return names.of(account) + " " + account + " "
                + MINUTE.format(clock.instant().atZone(WorkingDayCalendar.ZONE));
    }
}
