package org.bingbi.absence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.absence.Absence;
import org.bingbi.absence.Absences;
import org.bingbi.absence.RegisteredAbsence;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.Problem;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Says from when to when somebody is away and who signs for him; the same idempotency key enters it once. */
public final class EnterAbsence extends Endpoint {

    private final Absences absences;
    private final Rights rights;

    public EnterAbsence(Exchange exchange, Absences absences, Rights rights) {
        super(exchange);
        this.absences = absences;
        this.rights = rights;
    }

    /** What the client sends; without an account it is the asker's own. */
    record Wanted(String account, LocalDate from, LocalDate to, String delegate) {}

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        Optional<String> key = request.idempotencyKey();
        Wanted wanted = request.json(Wanted.class, BodyLimit.VALUES);
        List<Problem> missing = new ArrayList<>();
        if (wanted.from() == null) {
            missing.add(Problem.at("from", "missing", ""));
        }
        if (wanted.to() == null) {
            missing.add(Problem.at("to", "missing", ""));
        }
        if (!missing.isEmpty()) {
            throw HttpProblem.invalid(missing);
        }
        String account = wanted.account() == null || wanted.account().isBlank()
                ? AuthenticationUtil.getFullyAuthenticatedUser()
                : wanted.account().strip();
        String delegate = wanted.delegate() == null ? "" : wanted.delegate().strip();
        RegisteredAbsence entered = absences.enter(new Absence(account, wanted.from(), wanted.to(), delegate), key);
        return Reply.created("absences/" + entered.id(), AbsenceJson.of(entered, absences));
    }
}
