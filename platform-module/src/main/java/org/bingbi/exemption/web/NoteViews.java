package org.bingbi.exemption.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.document.Watermark;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.Finding;
import org.bingbi.exemption.Note;
import org.bingbi.exemption.NoteState;
import org.bingbi.exemption.Outcome;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.Digest;
import org.bingbi.web.Texts;

/** Reads a note as its author. */
public final class NoteViews {

    private static final int TAG = 32;

    private final ExemptionNotes notes;
    private final Watermark watermark;

    public NoteViews(ExemptionNotes notes, Watermark watermark) {
        this.notes = notes;
        this.watermark = watermark;
    }

    NoteJson of(NodeRef node, Locale language) {
        Note note = notes.read(node);
        boolean open = note.state() == NoteState.OPEN;
        return new NoteJson(
                note.id(),
                note.state().name(),
                etag(note),
                note.fields(),
                note.authorName(),
                note.authorDepartment(),
                finding(note.fields().finding(), language),
                note.createdAt(),
                note.modifiedAt(),
                note.concludedAt().orElse(null),
                open ? null : note.holds(),
                note.dossier().orElse(null),
                new NoteJson.May(
                        open, open, open, !open, !open && note.dossier().isEmpty()),
                watermark.now());
    }

    NoteJson.Summary summary(NodeRef node) {
        Note note = notes.read(node);
        Optional<FormFields> event = Optional.ofNullable(note.fields().event());
        return new NoteJson.Summary(
                note.id(),
                note.state().name(),
                note.fields().exemption(),
                note.fields()
                        .finding()
                        .flatMap(Finding::outcome)
                        .map(Outcome::name)
                        .orElse(null),
                event.map(FormFields::intervenerName).orElse(null),
                event.map(FormFields::caseName).orElse(null),
                event.map(FormFields::caseNumber).orElse(null),
                event.map(FormFields::interventionAt).orElse(null),
                note.createdAt(),
                note.concludedAt().orElse(null),
                note.dossier().orElse(null));
    }

    /** Identifies what a client has seen of it. */
    String etag(NodeRef node) {
        return etag(notes.read(node));
    }

    private static String etag(Note note) {
        return Digest.of(note.state() + note.digest()).substring(0, TAG);
    }

    private static NoteJson.FindingJson finding(Optional<Finding> found, Locale language) {
        if (found.isEmpty()) {
            return new NoteJson.FindingJson(null, List.of(), List.of(), Texts.of("exemption.finding.chosen", language));
        }
        Finding finding = found.get();
        return new NoteJson.FindingJson(
                finding.outcome().map(Outcome::name).orElse(null),
                finding.open().stream().map(Enum::name).toList(),
                finding.unmet().stream().map(Enum::name).toList(),
                finding.outcome()
                        .map(outcome -> Texts.of("exemption.finding." + outcome, language))
                        .orElseGet(() -> Texts.of("exemption.finding.open", language)
                                .replace("{0}", String.valueOf(finding.open().size()))));
    }
}
