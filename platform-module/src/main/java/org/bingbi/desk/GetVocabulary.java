package org.bingbi.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bingbi.evidence.EvidenceLimits;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.register.web.FormChecks;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** The model's lists with labels in the asker's language, the words of articles 8 to 11, and the limits. */
public final class GetVocabulary extends Endpoint {

    /** Each list: its name in the answer, a property that has it, its constraint. */
    private record Listed(String name, String property, String constraint) {}

    private static final List<Listed> LISTS = List.of(
            new Listed("interventionKinds", "interventionKind", "interventionKind"),
            new Listed("interventionManners", "interventionManner", "interventionManner"),
            new Listed("behaviours", "behaviours", "behaviour"),
            new Listed("proceduralInformations", "proceduralInformation", "proceduralInformation"),
            new Listed("intervenerCategories", "intervenerCategory", "intervenerCategory"),
            new Listed("serviceStatuses", "intervenerStatus", "serviceStatus"),
            new Listed("behindRelations", "behindRelation", "behindRelation"),
            new Listed("evidenceKinds", "evidenceKind", "evidenceKind"),
            new Listed("evidenceForms", "evidenceForm", "evidenceForm"),
            new Listed("proposals", "proposals", "proposal"),
            new Listed("reportOptions", "reportOption", "reportOption"),
            new Listed("dossierStatuses", "status", "dossierStatus"),
            new Listed("stepRoles", "stepRole", "stepRole"),
            new Listed("trailActs", "trailAct", "trailAct"));

    private final FormChecks model;
    private final OrganisationService organisation;
    private final EvidenceLimits limits;
    private final String organisationName;

    public GetVocabulary(
            Exchange exchange,
            FormChecks model,
            OrganisationService organisation,
            EvidenceLimits limits,
            String organisationName) {
        super(exchange);
        this.model = model;
        this.organisation = organisation;
        this.limits = limits;
        this.organisationName = organisationName;
    }

    /** A value, what it is called, the regulation's words on it and, for who reads English, what they mean. */
    record Label(String value, String label, String text, String gloss) {}

    record Limits(int line, int passage, long uploadBytes, int files) {}

    @Override
    protected boolean servesHeldAccounts() {
        return true;
    }

    @Override
    protected Reply answer(Request request) {
        Locale language = request.language();
        Map<String, Object> vocabulary = new LinkedHashMap<>();
        vocabulary.put("language", language.getLanguage());
        vocabulary.put("organisationName", organisationName);
        LISTS.forEach(list -> vocabulary.put(list.name(), labels(list, language)));
        vocabulary.put("departments", departments());
        vocabulary.put(
                "limits",
                new Limits(
                        model.longest(RegisterModel.PROP_CASE_NAME),
                        model.longest(RegisterModel.PROP_INTERVENTION_CONTENT),
                        limits.maxBytes(),
                        limits.maxFiles()));
        return Reply.ok(vocabulary);
    }

    private List<Label> labels(Listed list, Locale language) {
        return model.allowed(RegisterModel.name(list.property())).stream()
                .map(value -> new Label(
                        value,
                        Texts.label(list.constraint(), value, language),
                        Texts.regulation(article(list, value)),
                        Texts.gloss(article(list, value), language)))
                .toList();
    }

    /** Where the regulation speaks of it; for other lists this is the key of no text. */
    private static String article(Listed list, String value) {
        return list.property().equals("behindRelation") ? "ARTICLE_8" : value;
    }

    private List<Label> departments() {
        return organisation.current().departments().stream()
                .map(department -> new Label(department.name(), department.name(), null, null))
                .toList();
    }
}
