package org.bingbi.exemption.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bingbi.exemption.Condition;
import org.bingbi.exemption.Exemption;
import org.bingbi.exemption.Outcome;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** The guide through article 12: the ten exemptions in the regulation's words, and what is asked about each. */
public final class GetExemptions extends Endpoint {

    private static final String ARTICLE = "ARTICLE_12";
    private static final String ORAL = "ARTICLE_12_ORAL";

    public GetExemptions(Exchange exchange) {
        super(exchange);
    }

    /** The guide; the glosses are there for who reads English. */
    record Guide(
            String opening,
            String openingGloss,
            String closing,
            String closingGloss,
            List<Item> exemptions,
            Label none,
            List<Label> outcomes) {}

    record Item(
            String exemption, String label, String text, String gloss, boolean needsReason, List<Question> questions) {}

    /** @param otherwise where it leads when this alone is not as expected */
    record Question(String question, String text, List<Label> options, String expected, String otherwise) {}

    record Label(String value, String label) {}

    @Override
    protected Reply answer(Request request) {
        Locale language = request.language();
        return Reply.ok(new Guide(
                Texts.regulation(ARTICLE),
                Texts.gloss(ARTICLE, language),
                Texts.regulation(ORAL),
                Texts.gloss(ORAL, language),
                Stream.of(Exemption.values())
                        .filter(exemption -> exemption != Exemption.NONE)
                        .map(exemption -> item(exemption, language))
                        .toList(),
                label("item", Exemption.NONE, language),
                Stream.of(Outcome.values())
                        .map(outcome -> label("outcome", outcome, language))
                        .toList()));
    }

    private static Item item(Exemption exemption, Locale language) {
        return new Item(
                exemption.name(),
                Texts.of("exemption.item." + exemption, language),
                Texts.regulation(exemption.name()),
                Texts.gloss(exemption.name(), language),
                exemption.needsReason(),
                exemption.conditions().stream()
                        .map(condition -> question(condition, language))
                        .toList());
    }

    private static Question question(Condition condition, Locale language) {
        return new Question(
                condition.name(),
                Texts.of("exemption.question." + condition, language),
                condition.options().stream()
                        .map(option -> label("answer", option, language))
                        .toList(),
                condition.expected().name(),
                condition.otherwise().name());
    }

    private static Label label(String list, Enum<?> value, Locale language) {
        return new Label(value.name(), Texts.of("exemption." + list + "." + value, language));
    }
}
