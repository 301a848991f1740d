package org.bingbi.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.recording.FormPage;
import org.bingbi.register.web.FormFields;
import org.bingbi.register.web.RemarkJson;
import org.bingbi.signature.web.StepJson;
import org.bingbi.web.Texts;

/** Writes the form by its template: the same title, rows, heads and notes as the regulation's, always in Chinese. */
public final class RegisterFormPage implements FormPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Locale CHINESE = Locale.CHINESE;

    private final NodeService nodes;
    private final String imprint;
    private final PrintTemplates templates = new PrintTemplates();

    /**
     * @param nodes the internal bean when the form is written at its submission, the public one when it is printed
     * @param imprint the line under the table, such as 江苏省人民检察院印制
     */
    public RegisterFormPage(NodeService nodes, String imprint) {
        this.nodes = nodes;
        this.imprint = imprint;
    }

    @Override
    public byte[] html(NodeRef dossier, NodeRef form) {
        return page(dossier, form, List.of(), List.of(), "").getBytes(StandardCharsets.UTF_8);
    }

    /** With the opinions signed and the remarks added so far, and with the mark of who printed it and when. */
    public String page(
            NodeRef dossier, NodeRef form, List<StepJson> steps, List<RemarkJson> remarks, String watermark) {
        Properties entry = new Properties(nodes.getProperties(dossier));
        Properties written = new Properties(nodes.getProperties(form));
        FormFields fields = FormFields.of(entry.values(), written.values());
        Map<String, Object> model = new HashMap<>(rows(fields));
        model.put("number", orEmpty(entry.text(RegisterModel.PROP_NUMBER)));
        model.put("late", written.is(RegisterModel.PROP_LATE) || entry.is(RegisterModel.PROP_LATE));
        model.put("lateReason", orEmpty(fields.lateReason()));
        model.put("lateConsent", lateConsent(fields));
        model.put("proposals", proposals(fields));
        model.put("proposalReason", orEmpty(fields.proposalReason()));
        model.put("remarks", remarks.stream().map(RegisterFormPage::remark).toList());
        model.put("departmentHead", opinions(steps, "DEPARTMENT_HEAD"));
        model.put("supervisingLeader", opinions(steps, "SUPERVISING_LEADER"));
        model.put("disciplineOffice", opinions(steps, "DISCIPLINE_OFFICE"));
        model.put("imprint", imprint);
        model.put("watermark", watermark);
        return templates.written("register-form.ftlh", model);
    }

    private static Map<String, Object> rows(FormFields form) {
        Map<String, Object> rows = new HashMap<>();
        rows.put("intervenerName", orEmpty(form.intervenerName()));
        rows.put("intervenerPost", joined(" ", form.intervenerOrganisation(), form.intervenerPost(), behind(form)));
        rows.put("intervenerContact", orEmpty(form.intervenerContact()));
        rows.put("recorderName", orEmpty(form.recorderName()));
        rows.put("recorderPost", joined(" ", form.recorderDepartment(), form.recorderPost()));
        rows.put("recorderContact", orEmpty(form.recorderContact()));
        rows.put(
                "theCase",
                joined(
                        "；",
                        form.caseNumber(),
                        form.caseName(),
                        form.caseCause(),
                        form.caseStage(),
                        form.caseHandler()));
        rows.put(
                "circumstances",
                joined(
                        "；",
                        form.interventionAt() == null ? null : minute(form.interventionAt()),
                        label("interventionKind", form.interventionKind()),
                        label("interventionManner", form.interventionManner()),
                        form.interventionPlace(),
                        behaviours(form),
                        inquiry(form)));
        rows.put("content", orEmpty(form.interventionContent()));
        rows.put("replyManner", joined("；", told(form), form.replyManner()));
        rows.put("replyContent", orEmpty(form.replyContent()));
        rows.put("specialNotes", orEmpty(form.specialNotes()));
        return rows;
    }

    /** Article 8: the organisation or the leader behind, and how they are related. */
    private static String behind(FormFields form) {
        String behind = joined(
                " ",
                form.behindOrganisation(),
                form.behindName(),
                form.behindPost(),
                label("behindRelation", form.behindRelation()));
        return behind.isEmpty() ? null : "（" + behind + "）";
    }

    private static Map<String, Object> remark(RemarkJson remark) {
        return Map.of(
                "text", orEmpty(remark.text()),
                "day", DAY.format(remark.at().atZone(WorkingDayCalendar.ZONE)));
    }

    /** Article 7: who consented to the late record, and on which day. */
    private static String lateConsent(FormFields form) {
        return form.lateConsentBy() == null || form.lateConsentAt() == null
                ? ""
                : Texts.of("print.late-consent", CHINESE)
                        .replace("{0}", form.lateConsentBy())
                        .replace("{1}", DAY.format(form.lateConsentAt().atZone(WorkingDayCalendar.ZONE)));
    }

    /** Article 18. */
    private static String proposals(FormFields form) {
        return form.proposals() == null
                ? ""
                : form.proposals().stream()
                        .map(value -> label("proposal", value))
                        .collect(Collectors.joining("、"));
    }

    private static String told(FormFields form) {
        return form.toldOfRegulation() == null
                ? null
                : Texts.of(form.toldOfRegulation() ? "print.told" : "print.not-told", CHINESE);
    }

    private static String behaviours(FormFields form) {
        return form.behaviours() == null
                ? null
                : form.behaviours().stream()
                        .map(value -> label("behaviour", value))
                        .collect(Collectors.joining("、"));
    }

    /** Article 10: what of the procedure was asked. */
    private static String inquiry(FormFields form) {
        return form.proceduralInformation() == null
                ? null
                : form.proceduralInformation().stream()
                        .map(value -> label("proceduralInformation", value))
                        .collect(Collectors.joining("、"));
    }

    private static List<Map<String, Object>> opinions(List<StepJson> steps, String column) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        steps.stream()
                .filter(step -> step.signedAt() != null)
                .filter(step -> step.role().equals(column)
                        || column.equals("DISCIPLINE_OFFICE") && step.role().equals("SUPERIOR_DISCIPLINE_OFFICE"))
                .forEach(step -> opinions.add(Map.of(
                        "returned", step.state().equals("RETURNED"),
                        "opinion", orEmpty(step.opinion()),
                        "signer", signer(step),
                        "day", DAY.format(step.signedAt().atZone(WorkingDayCalendar.ZONE)))));
        return opinions;
    }

    /** Article 14: a delegate signs as such, and both names show. */
    private static String signer(StepJson step) {
        boolean delegate = step.signedBy() != null && !step.signedBy().equals(step.signerName());
        return delegate
                ? step.signedBy() + Texts.of("print.for", CHINESE).replace("{0}", orEmpty(step.signerName()))
                : orEmpty(step.signerName());
    }

    private static String label(String constraint, String value) {
        return value == null ? null : Texts.label(constraint, value, CHINESE);
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(WorkingDayCalendar.ZONE));
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
