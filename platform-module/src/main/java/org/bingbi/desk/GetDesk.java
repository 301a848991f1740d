package org.bingbi.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bingbi.consent.web.ConsentJson;
import org.bingbi.consent.web.ConsentViews;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.register.web.DossierSummaries;
import org.bingbi.register.web.DossierSummary;
import org.bingbi.signature.web.StepJson;
import org.bingbi.signature.web.WaitingSteps;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Page;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** What lies on the asker's desk: columns to sign, own entries, and clocks running out, the soonest first. */
public final class GetDesk extends Endpoint {

    private final WaitingSteps steps;
    private final ConsentViews consents;
    private final ListMyDossiers.Mine mine;
    private final WaitingNamesakes namesakes;
    private final DossierSummaries summaries;

    public GetDesk(
            Exchange exchange,
            WaitingSteps steps,
            ConsentViews consents,
            ListMyDossiers.Mine mine,
            WaitingNamesakes namesakes,
            DossierSummaries summaries) {
        super(exchange);
        this.steps = steps;
        this.consents = consents;
        this.mine = mine;
        this.namesakes = namesakes;
        this.summaries = summaries;
    }

    /** The desk. */
    record Desk(
            Page.Of<StepJson> toSign,
            Page.Of<ConsentJson> toConsent,
            Page.Of<DossierSummary> mine,
            List<Running> clocks) {}

    /**
     * A clock with what it belongs to: SIGN a column, CONSENT to a late record, RECORD a draft (article 7), COMPLETE a returned entry, ANSWER
     * whether a colleague is meant.
     */
    record Running(String kind, String dossierId, String stepId, String title, ClockJson clock) {}

    @Override
    protected Reply answer(Request request) {
        Page.Of<StepJson> toSign = steps.page(Page.first(), WaitingSteps.State.OPEN, request.language());
        Page.Of<ConsentJson> toConsent = consents.page(Page.first(), ConsentViews.State.OPEN);
        Page.Of<DossierSummary> entries = mine.page(Page.first(), Optional.empty());
        return Reply.ok(
                new Desk(toSign, toConsent, entries, clocks(toSign.items(), toConsent.items(), entries.items())));
    }

    private List<Running> clocks(List<StepJson> toSign, List<ConsentJson> toConsent, List<DossierSummary> entries) {
        List<Running> clocks = new ArrayList<>();
        toSign.forEach(step -> clocks.add(
                new Running("SIGN", step.dossierId(), step.id(), title(step.number(), step.caseName()), step.clock())));
        toConsent.forEach(
                consent -> clocks.add(new Running("CONSENT", null, null, consent.recorderName(), consent.clock())));
        entries.forEach(entry -> {
            String kind = DossierViews.DRAFT.equals(entry.status())
                    ? "RECORD"
                    : DossierViews.RETURNED.equals(entry.status()) ? "COMPLETE" : null;
            if (kind != null) {
                clocks.add(new Running(kind, entry.id(), null, title(entry.number(), entry.caseName()), entry.clock()));
            }
        });
        namesakes.clocks().forEach((dossier, clock) -> {
            DossierSummary entry = summaries.of(dossier);
            clocks.add(new Running("ANSWER", entry.id(), null, title(entry.number(), entry.caseName()), clock));
        });
        return clocks.stream()
                .filter(running -> running.clock() != null)
                .sorted(Comparator.comparing(running -> running.clock().due()))
                .toList();
    }

    private static String title(String number, String caseName) {
        String name = caseName == null ? "" : caseName;
        return number == null ? name : number + " " + name;
    }
}
