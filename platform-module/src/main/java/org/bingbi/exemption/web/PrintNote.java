package org.bingbi.exemption.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bingbi.access.ReadableNodes;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.document.PrintTemplates;
import org.bingbi.document.Watermark;
import org.bingbi.exemption.Answer;
import org.bingbi.exemption.Condition;
import org.bingbi.exemption.Exemption;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.Note;
import org.bingbi.exemption.NoteState;
import org.bingbi.exemption.Outcome;
import org.bingbi.problem.Problem;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** A concluded note as a page, in Chinese: for the case file where article 12 asks for it, else for its author. */
public final class PrintNote extends Endpoint {

    private static final Locale CHINESE = Locale.CHINESE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ReadableNodes lookup;
    private final ExemptionNotes notes;
    private final Watermark watermark;
    private final String organisationName;
    private final PrintTemplates templates = new PrintTemplates();

    public PrintNote(
            Exchange exchange,
            ReadableNodes lookup,
            ExemptionNotes notes,
            Watermark watermark,
            String organisationName) {
        super(exchange);
        this.lookup = lookup;
        this.notes = notes;
        this.watermark = watermark;
        this.organisationName = organisationName;
    }

    @Override
    protected Reply answer(Request request) {
        Note note = notes.read(lookup.exemptionNote(request.path("id")));
        if (note.state() == NoteState.OPEN) {
            throw HttpProblem.conflict(Problem.at("", "exemption.open", ""));
        }
        return Reply.html(page(note));
    }

    private String page(Note note) {
        Exemption exemption = note.fields().chosen().orElseThrow();
        Outcome outcome = note.fields().finding().orElseThrow().outcome().orElseThrow();
        boolean forCaseFile = outcome == Outcome.NOTE_FOR_CASE_FILE;
        Map<String, Object> model = new HashMap<>(event(note.fields().event()));
        model.put("title", Texts.of("exemption.print." + outcome, CHINESE));
        model.put("forCaseFile", forCaseFile);
        model.put("oral", Texts.regulation("ARTICLE_12_ORAL"));
        model.put(
                "exemption",
                exemption == Exemption.NONE
                        ? Texts.of("exemption.item.NONE", CHINESE)
                        : Texts.regulation(exemption.name()));
        model.put("answers", answers(exemption, note.fields().answered()));
        model.put("reason", orEmpty(note.fields().reason()));
        model.put("outcome", Texts.of("exemption.outcome." + outcome, CHINESE));
        model.put("organisation", organisationName);
        model.put("author", joined(" ", note.authorDepartment(), note.authorName()));
        model.put("day", DAY.format(note.concludedAt().orElseThrow().atZone(WorkingDayCalendar.ZONE)));
        model.put("digest", note.digest());
        // What goes into the case volume is a document of the case and carries nobody's mark.
        model.put("watermark", forCaseFile ? "" : watermark.now());
        return templates.written("exemption-note.ftlh", model);
    }

    /** Each question with the answer given. */
    private static List<Map<String, String>> answers(Exemption exemption, Map<Condition, Answer> answers) {
        return exemption.conditions().stream()
                .filter(answers::containsKey)
                .map(condition -> Map.of(
                        "question", Texts.of("exemption.question." + condition, CHINESE),
                        "answer", Texts.of("exemption.answer." + answers.get(condition), CHINESE)))
                .toList();
    }

    private static Map<String, Object> event(FormFields event) {
        if (event == null) {
            return Map.of("theCase", "", "person", "", "circumstances", "", "content", "");
        }
        return Map.of(
                "theCase",
                joined(
                        "；",
                        event.caseNumber(),
                        event.caseName(),
                        event.caseCause(),
                        event.caseStage(),
                        event.caseHandler()),
                "person",
                joined(" ", event.intervenerOrganisation(), event.intervenerPost(), event.intervenerName()),
                "circumstances",
                joined("；", minute(event.interventionAt()), manner(event), event.interventionPlace()),
                "content",
                orEmpty(event.interventionContent()));
    }

    private static String manner(FormFields event) {
        return event.interventionManner() == null
                ? null
                : Texts.label("interventionManner", event.interventionManner(), CHINESE);
    }

    private static String minute(Instant instant) {
        return instant == null ? null : MINUTE.format(instant.atZone(WorkingDayCalendar.ZONE));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
