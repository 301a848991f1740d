package org.bingbi.register;

import java.util.Arrays;
import java.util.Optional;

/** The fields of the register form by the names under which model, web API and answers know them. */
public enum FormField {
    INTERVENER_NAME("intervenerName", Kind.LINE, Place.BOTH),
    INTERVENER_ORGANISATION("intervenerOrganisation", Kind.LINE, Place.BOTH),
    INTERVENER_POST("intervenerPost", Kind.LINE, Place.BOTH),
    INTERVENER_CONTACT("intervenerContact", Kind.LINE, Place.FORM),
    INTERVENER_CATEGORY("intervenerCategory", Kind.CHOICE, Place.BOTH),
    INTERVENER_STATUS("intervenerStatus", Kind.CHOICE, Place.BOTH),
    INTERVENER_ACCOUNT("intervenerAccount", Kind.LINE, Place.BOTH),
    INTERVENER_NAMESAKES("intervenerNamesakes", Kind.CHOICES, Place.FORM),
    BEHIND_NAME("behindName", Kind.LINE, Place.BOTH),
    BEHIND_ORGANISATION("behindOrganisation", Kind.LINE, Place.BOTH),
    BEHIND_POST("behindPost", Kind.LINE, Place.BOTH),
    BEHIND_RELATION("behindRelation", Kind.CHOICE, Place.BOTH),
    BEHIND_ACCOUNT("behindAccount", Kind.LINE, Place.BOTH),
    BEHIND_NAMESAKES("behindNamesakes", Kind.CHOICES, Place.FORM),
    RECORDER_NAME("recorderName", Kind.LINE, Place.BOTH),
    RECORDER_DEPARTMENT("recorderDepartment", Kind.LINE, Place.BOTH),
    RECORDER_POST("recorderPost", Kind.LINE, Place.BOTH),
    RECORDER_CONTACT("recorderContact", Kind.LINE, Place.FORM),
    CASE_NUMBER("caseNumber", Kind.LINE, Place.BOTH),
    CASE_NAME("caseName", Kind.LINE, Place.BOTH),
    CASE_CAUSE("caseCause", Kind.LINE, Place.BOTH),
    CASE_STAGE("caseStage", Kind.LINE, Place.BOTH),
    CASE_HANDLER("caseHandler", Kind.LINE, Place.BOTH),
    INTERVENTION_KIND("interventionKind", Kind.CHOICE, Place.BOTH),
    INTERVENTION_AT("interventionAt", Kind.TIME, Place.BOTH),
    INTERVENTION_PLACE("interventionPlace", Kind.LINE, Place.BOTH),
    INTERVENTION_MANNER("interventionManner", Kind.CHOICE, Place.BOTH),
    INTERVENTION_CONTENT("interventionContent", Kind.PASSAGE, Place.FORM),
    BEHAVIOURS("behaviours", Kind.CHOICES, Place.BOTH),
    PROCEDURAL_INFORMATION("proceduralInformation", Kind.CHOICES, Place.FORM),
    ASKER_MAY_APPLY("askerMayApply", Kind.YES_OR_NO, Place.FORM),
    TOLD_OF_REGULATION("toldOfRegulation", Kind.YES_OR_NO, Place.FORM),
    REPLY_MANNER("replyManner", Kind.LINE, Place.FORM),
    REPLY_CONTENT("replyContent", Kind.PASSAGE, Place.FORM),
    SPECIAL_NOTES("specialNotes", Kind.PASSAGE, Place.FORM),
    LATE_REASON("lateReason", Kind.PASSAGE, Place.FORM),
    PROPOSALS("proposals", Kind.CHOICES, Place.FORM),
    PROPOSAL_REASON("proposalReason", Kind.PASSAGE, Place.FORM),
    LATE_CONSENT_BY("lateConsentBy", Kind.LINE, Place.FORM),
    LATE_CONSENT_AT("lateConsentAt", Kind.TIME, Place.FORM);

    /** What a field holds. */
    public enum Kind {
        LINE,
        PASSAGE,
        CHOICE,
        CHOICES,
        TIME,
        YES_OR_NO
    }

    /** Whether the dossier repeats the field, so that a list needs one query only. */
    public enum Place {
        FORM,
        BOTH
    }

    private final String fieldName;
    private final Kind kind;
    private final Place place;

    FormField(String fieldName, Kind kind, Place place) {
        this.fieldName = fieldName;
        this.kind = kind;
        this.place = place;
    }

    public String fieldName() {
        return fieldName;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isRepeatedOnDossier() {
        return place == Place.BOTH;
    }

    /** Written by the register from what it knows, whatever anybody gives. */
    public boolean isRegistersOwn() {
        return switch (this) {
            case RECORDER_NAME, RECORDER_DEPARTMENT, RECORDER_POST, LATE_CONSENT_BY, LATE_CONSENT_AT -> true;
            default -> false;
        };
    }

    public static Optional<FormField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.fieldName.equals(name))
                .findFirst();
    }
}
