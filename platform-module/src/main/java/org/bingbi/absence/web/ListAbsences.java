package org.bingbi.absence.web;

import java.util.List;
import org.bingbi.absence.Absences;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Absences of the asker and those in which he signs for somebody; all for the head of the discipline office. */
public final class ListAbsences extends Endpoint {

    private final Absences absences;
    private final Rights rights;

    public ListAbsences(Exchange exchange, Absences absences, Rights rights) {
        super(exchange);
        this.absences = absences;
        this.rights = rights;
    }

    /** The list. */
    record Listed(List<AbsenceJson> items, boolean mayEnterForOthers) {}

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        boolean all = request.query("all").filter("true"::equals).isPresent();
        return Reply.ok(new Listed(
                absences.visible(all).stream()
                        .map(entered -> AbsenceJson.of(entered, absences))
                        .toList(),
                absences.mayEnterForOthers()));
    }
}
