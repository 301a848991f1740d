package org.bingbi.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bingbi.organisation.name.Mention;

/**
 * What the register form (登记表) says. A text not filled in is empty. Times are instants, read in Asia/Shanghai.
 *
 * @param specialNotes 记录人需要特别说明的事项
 * @param lateReason why it is recorded after the three working days of article 7
 * @param suggestion what the recorder of a traceless intervention proposes (article 18)
 * @param lateConsent who consented to the late record (article 7)
 */
public record RegisterForm(
        Intervener intervener,
        Instigator behind,
        Recorder recorder,
        CaseInHand caseInHand,
        Intervention intervention,
        Reply reply,
        String specialNotes,
        String lateReason,
        Suggestion suggestion,
        LateConsent lateConsent) {

    /**
     * 过问人. The account is known when the intervener is of this office.
     *
     * @param namesakes accounts of colleagues of whom the recorder says that they are not meant, though the name may be theirs
     */
    public record Intervener(
            String name,
            String organisation,
            String post,
            String contact,
            Optional<IntervenerCategory> category,
            Optional<ServiceStatus> status,
            String account,
            Set<String> namesakes) {

        public Intervener(
                String name,
                String organisation,
                String post,
                String contact,
                Optional<IntervenerCategory> category,
                Optional<ServiceStatus> status,
                String account) {
            this(name, organisation, post, contact, category, status, account, Set.of());
        }

        private Intervener alsoNot(Set<String> others) {
            return new Intervener(
                    name, organisation, post, contact, category, status, account, union(namesakes, others));
        }

        public Mention mention() {
            boolean ownStaff =
                    category.filter(IntervenerCategory.OWN_STAFF::equals).isPresent()
                            && status.filter(ServiceStatus.RETIRED::equals).isEmpty();
            return new Mention(name, organisation, post, ownStaff);
        }
    }

    /** The organisation or leader behind the intervener (article 8). */
    public record Instigator(
            String name,
            String organisation,
            String post,
            Optional<InstigatorRelation> relation,
            String account,
            Set<String> namesakes) {

        public Instigator(
                String name, String organisation, String post, Optional<InstigatorRelation> relation, String account) {
            this(name, organisation, post, relation, account, Set.of());
        }

        private Instigator alsoNot(Set<String> others) {
            return new Instigator(name, organisation, post, relation, account, union(namesakes, others));
        }

        public Mention mention() {
            return new Mention(name, organisation, post, false);
        }

        public boolean isMentioned() {
            return relation.isPresent() || !(name + organisation + post + account).isEmpty();
        }
    }

    /** 记录人, as the organisation knew him when he submitted. */
    public record Recorder(String account, String name, String department, String post, String contact) {}

    /** 被过问案件的案由、诉讼阶段及承办人. */
    public record CaseInHand(String number, String name, String cause, String stage, String handler) {}

    /** 过问时间、方式、地点及主要内容. */
    public record Intervention(
            Optional<InterventionKind> kind,
            Optional<Instant> at,
            String place,
            Optional<InterventionManner> manner,
            String content,
            Set<Behaviour> behaviours,
            Inquiry inquiry) {}

    /**
     * What of a case's procedure was asked (article 10).
     *
     * @param askerMayApply whether the asker himself is the party or somebody beside him who may apply for it: then article 12 (8) speaks
     */
    public record Inquiry(Set<ProceduralInformation> information, Optional<Boolean> askerMayApply) {

        public boolean isMentioned() {
            return !information.isEmpty() || askerMayApply.isPresent();
        }
    }

    /** 记录人答复的形式及内容, and whether the other party was told of the regulation (article 6). */
    public record Reply(Optional<Boolean> toldOfRegulation, String manner, String content) {}

    /** 暂缓或不予调查、分流、通报的建议, with its reason (article 18). */
    public record Suggestion(Set<Proposal> proposals, String reason) {
        public static final Suggestion NONE = new Suggestion(Set.of(), "");
    }

    /** Who consented to the record after its three working days, and when; empty where nobody did. */
    public record LateConsent(String by, Optional<Instant> at) {
        public static final LateConsent NONE = new LateConsent("", Optional.empty());
    }

    /** The same form with this consent. */
    public RegisterForm with(LateConsent consent) {
        return new RegisterForm(
                intervener,
                behind,
                recorder,
                caseInHand,
                intervention,
                reply,
                specialNotes,
                lateReason,
                suggestion,
                consent);
    }

    /** Whose accounts the record is about. */
    public Involved involved() {
        return new Involved(filled(intervener.account()), filled(behind.account()));
    }

    /** Accounts of whom the recorder says that they are not meant. */
    public Set<String> namesakes() {
        Set<String> namesakes = new TreeSet<>(intervener.namesakes());
        namesakes.addAll(behind.namesakes());
        return namesakes;
    }

    /** The same with further answers of the recorder: these are neither the intervener nor behind him. */
    public RegisterForm alsoNot(Set<String> interveners, Set<String> instigators) {
        return interveners.isEmpty() && instigators.isEmpty()
                ? this
                : new RegisterForm(
                        intervener.alsoNot(interveners),
                        behind.alsoNot(instigators),
                        recorder,
                        caseInHand,
                        intervention,
                        reply,
                        specialNotes,
                        lateReason,
                        suggestion,
                        lateConsent);
    }

    /** Every field by its name, several values each in the order of their names; what is not filled in is absent. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, FormField.INTERVENER_NAME, intervener.name());
        put(fields, FormField.INTERVENER_ORGANISATION, intervener.organisation());
        put(fields, FormField.INTERVENER_POST, intervener.post());
        put(fields, FormField.INTERVENER_CONTACT, intervener.contact());
        put(fields, FormField.INTERVENER_CATEGORY, intervener.category());
        put(fields, FormField.INTERVENER_STATUS, intervener.status());
        put(fields, FormField.INTERVENER_ACCOUNT, intervener.account());
        several(fields, FormField.INTERVENER_NAMESAKES, intervener.namesakes());
        put(fields, FormField.BEHIND_NAME, behind.name());
        put(fields, FormField.BEHIND_ORGANISATION, behind.organisation());
        put(fields, FormField.BEHIND_POST, behind.post());
        put(fields, FormField.BEHIND_RELATION, behind.relation());
        put(fields, FormField.BEHIND_ACCOUNT, behind.account());
        several(fields, FormField.BEHIND_NAMESAKES, behind.namesakes());
        put(fields, FormField.RECORDER_NAME, recorder.name());
        put(fields, FormField.RECORDER_DEPARTMENT, recorder.department());
        put(fields, FormField.RECORDER_POST, recorder.post());
        put(fields, FormField.RECORDER_CONTACT, recorder.contact());
        put(fields, FormField.CASE_NUMBER, caseInHand.number());
        put(fields, FormField.CASE_NAME, caseInHand.name());
        put(fields, FormField.CASE_CAUSE, caseInHand.cause());
        put(fields, FormField.CASE_STAGE, caseInHand.stage());
        put(fields, FormField.CASE_HANDLER, caseInHand.handler());
        put(fields, FormField.INTERVENTION_KIND, intervention.kind());
        put(fields, FormField.INTERVENTION_AT, intervention.at());
        put(fields, FormField.INTERVENTION_PLACE, intervention.place());
        put(fields, FormField.INTERVENTION_MANNER, intervention.manner());
        put(fields, FormField.INTERVENTION_CONTENT, intervention.content());
        put(fields, FormField.BEHAVIOURS, intervention.behaviours());
        put(fields, FormField.PROCEDURAL_INFORMATION, intervention.inquiry().information());
        put(fields, FormField.ASKER_MAY_APPLY, intervention.inquiry().askerMayApply());
        put(fields, FormField.TOLD_OF_REGULATION, reply.toldOfRegulation());
        put(fields, FormField.REPLY_MANNER, reply.manner());
        put(fields, FormField.REPLY_CONTENT, reply.content());
        put(fields, FormField.SPECIAL_NOTES, specialNotes);
        put(fields, FormField.LATE_REASON, lateReason);
        if (!suggestion.proposals().isEmpty()) {
            fields.put(
                    FormField.PROPOSALS.fieldName(),
                    new TreeSet<>(suggestion.proposals())
                            .stream().map(Proposal::name).toList());
        }
        put(fields, FormField.PROPOSAL_REASON, suggestion.reason());
        put(fields, FormField.LATE_CONSENT_BY, lateConsent.by());
        put(fields, FormField.LATE_CONSENT_AT, lateConsent.at());
        return fields;
    }

    private static void put(Map<String, List<String>> fields, FormField field, String value) {
        if (!value.isEmpty()) {
            fields.put(field.fieldName(), List.of(value));
        }
    }

    private static void put(Map<String, List<String>> fields, FormField field, Optional<?> value) {
        value.ifPresent(given -> fields.put(field.fieldName(), List.of(given.toString())));
    }

    private static void several(Map<String, List<String>> fields, FormField field, Set<String> values) {
        if (!values.isEmpty()) {
            fields.put(field.fieldName(), values.stream().sorted().toList());
        }
    }

    private static <E extends Enum<E>> void put(Map<String, List<String>> fields, FormField field, Set<E> values) {
        if (!values.isEmpty()) {
            fields.put(
                    field.fieldName(),
                    new TreeSet<>(values).stream().map(Enum::name).toList());
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
