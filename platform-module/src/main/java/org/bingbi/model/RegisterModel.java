package org.bingbi.model;

import org.alfresco.service.namespace.QName;

/** The names of the content model {@code bb:registerModel}, in its order. */
public final class RegisterModel {

    public static final String URI = "http://www.bingbi.org/model/register/1.0";
    public static final String PREFIX = "bb";

    public static final QName TYPE_DOSSIER = name("dossier");
    public static final QName PROP_STATUS = name("status");
    public static final QName PROP_REPORT_OPTION = name("reportOption");
    public static final QName PROP_RECORDER = name("recorder");
    public static final QName PROP_REVISION = name("revision");
    public static final QName PROP_SUBMITTED_AT = name("submittedAt");
    public static final QName PROP_REGISTERED_AT = name("registeredAt");
    public static final QName PROP_QUARTER = name("quarter");
    public static final QName PROP_TRAIL_LENGTH = name("trailLength");
    public static final QName PROP_TRAIL_LAST_DIGEST = name("trailLastDigest");
    public static final QName PROP_TRAIL_LAST_AT = name("trailLastAt");
    public static final QName PROP_DENIED_ACCOUNTS = name("deniedAccounts");
    public static final QName PROP_FOUND_INVOLVED = name("foundInvolved");
    public static final QName PROP_RECUSED = name("recused");
    public static final QName PROP_LATER_INTERVENER_NAMESAKES = name("laterIntervenerNamesakes");
    public static final QName PROP_LATER_BEHIND_NAMESAKES = name("laterBehindNamesakes");
    public static final QName PROP_RECORDER_DEPARTMENT_CODE = name("recorderDepartmentCode");
    public static final QName PROP_CONSENT_ASKED = name("consentAsked");
    public static final QName PROP_IDEMPOTENCY_KEY = name("idempotencyKey");
    public static final QName ASSOC_TRAIL = name("trail");

    public static final QName TYPE_REGISTER_FORM = name("registerForm");
    public static final QName PROP_FORM_REVISION = name("formRevision");
    public static final QName PROP_RECORDER_CONTACT = name("recorderContact");
    public static final QName PROP_INTERVENER_CONTACT = name("intervenerContact");
    public static final QName PROP_INTERVENTION_CONTENT = name("interventionContent");
    public static final QName PROP_PROCEDURAL_INFORMATION = name("proceduralInformation");
    public static final QName PROP_ASKER_MAY_APPLY = name("askerMayApply");
    public static final QName PROP_TOLD_OF_REGULATION = name("toldOfRegulation");
    public static final QName PROP_REPLY_MANNER = name("replyManner");
    public static final QName PROP_REPLY_CONTENT = name("replyContent");
    public static final QName PROP_SPECIAL_NOTES = name("specialNotes");
    public static final QName PROP_LATE_REASON = name("lateReason");
    public static final QName PROP_PROPOSALS = name("proposals");
    public static final QName PROP_PROPOSAL_REASON = name("proposalReason");
    public static final QName PROP_LATE_CONSENT_BY = name("lateConsentBy");
    public static final QName PROP_LATE_CONSENT_AT = name("lateConsentAt");
    public static final QName PROP_FORM_DIGEST = name("formDigest");

    public static final QName TYPE_EVIDENCE = name("evidence");
    public static final QName PROP_EVIDENCE_KIND = name("evidenceKind");
    public static final QName PROP_EVIDENCE_SOURCE = name("evidenceSource");
    public static final QName PROP_OBTAINED_AT = name("obtainedAt");
    public static final QName PROP_EVIDENCE_FORM = name("evidenceForm");
    public static final QName PROP_ORIGINAL_NAME = name("originalName");
    public static final QName PROP_DETECTED_TYPE = name("detectedType");
    public static final QName PROP_SIZE_IN_BYTES = name("sizeInBytes");
    public static final QName PROP_SHA256 = name("sha256");
    public static final QName PROP_SM3 = name("sm3");
    public static final QName PROP_EVIDENCE_REVISION = name("evidenceRevision");

    public static final QName TYPE_SIGNATURE_STEP = name("signatureStep");
    public static final QName PROP_STEP_ROLE = name("stepRole");
    public static final QName PROP_STEP_STATE = name("stepState");
    public static final QName PROP_STEP_REVISION = name("stepRevision");
    public static final QName PROP_SIGNER = name("signer");
    public static final QName PROP_SIGNER_NAME = name("signerName");
    public static final QName PROP_SIGNER_REASON = name("signerReason");
    public static final QName PROP_DELEGATE = name("delegate");
    public static final QName PROP_DELEGATE_NAME = name("delegateName");
    public static final QName PROP_ABSENT_UNTIL = name("absentUntil");
    public static final QName PROP_DECISION = name("decision");
    public static final QName PROP_OPINION = name("opinion");
    public static final QName PROP_SHOWN_DIGEST = name("shownDigest");
    public static final QName PROP_SIGNED_BY = name("signedBy");
    public static final QName PROP_SIGNED_AT = name("signedAt");
    public static final QName PROP_SIGNED_DIGEST = name("signedDigest");
    public static final QName PROP_SIGNED_DIGEST_SM3 = name("signedDigestSm3");

    public static final QName TYPE_LATE_CONSENT = name("lateConsent");
    public static final QName PROP_CONSENT_STATE = name("consentState");
    public static final QName PROP_CONSENT_REASON = name("consentReason");
    public static final QName PROP_CONSENT_RECORDER = name("consentRecorder");
    public static final QName PROP_CONSENT_RECORDER_NAME = name("consentRecorderName");
    public static final QName PROP_CONSENT_RECORDER_DEPARTMENT = name("consentRecorderDepartment");
    public static final QName PROP_CONSENT_ROLE = name("consentRole");
    public static final QName PROP_CONSENT_GIVER = name("consentGiver");
    public static final QName PROP_CONSENT_GIVER_NAME = name("consentGiverName");
    public static final QName PROP_CONSENT_DELEGATE = name("consentDelegate");
    public static final QName PROP_CONSENT_DELEGATE_NAME = name("consentDelegateName");
    public static final QName PROP_CONSENT_DECISION = name("consentDecision");
    public static final QName PROP_CONSENT_WORDS = name("consentWords");
    public static final QName PROP_CONSENT_DECIDED_BY = name("consentDecidedBy");
    public static final QName PROP_CONSENT_DECIDED_AT = name("consentDecidedAt");

    public static final QName TYPE_REMARK = name("remark");
    public static final QName PROP_REMARK_TEXT = name("remarkText");

    public static final QName TYPE_CONFLICT = name("conflict");
    public static final QName PROP_CONFLICT_KIND = name("conflictKind");
    public static final QName PROP_CONFLICT_ACCOUNT = name("conflictAccount");
    public static final QName PROP_CONFLICT_NAME = name("conflictName");
    public static final QName PROP_CONFLICT_REASON = name("conflictReason");
    public static final QName PROP_CONFLICT_BY = name("conflictBy");

    public static final QName TYPE_NAMESAKE_QUESTION = name("namesakeQuestion");
    public static final QName PROP_QUESTION_STATE = name("questionState");
    public static final QName PROP_QUESTION_PLACE = name("questionPlace");
    public static final QName PROP_QUESTION_ACCOUNT = name("questionAccount");
    public static final QName PROP_QUESTION_NAME = name("questionName");
    public static final QName PROP_QUESTION_RECORDER = name("questionRecorder");
    public static final QName PROP_QUESTION_MEANT = name("questionMeant");
    public static final QName PROP_QUESTION_ANSWERED_BY = name("questionAnsweredBy");
    public static final QName PROP_QUESTION_ANSWERED_AT = name("questionAnsweredAt");

    public static final QName TYPE_ABSENCE = name("absence");
    public static final QName PROP_ABSENCE_ACCOUNT = name("absenceAccount");
    public static final QName PROP_ABSENCE_FROM = name("absenceFrom");
    public static final QName PROP_ABSENCE_UNTIL = name("absenceUntil");
    public static final QName PROP_ABSENCE_DELEGATE = name("absenceDelegate");
    public static final QName PROP_ABSENCE_ENTERED_BY = name("absenceEnteredBy");
    public static final QName PROP_ABSENCE_ENDED_AT = name("absenceEndedAt");
    public static final QName ASPECT_ONE_BY_ONE = name("oneByOne");
    public static final QName PROP_LAST_TURN = name("lastTurn");
    public static final QName ASPECT_ABSENCE_LIST = name("absenceList");
    public static final QName PROP_ABSENCE_LIST_STATE = name("absenceListState");

    public static final QName TYPE_ACCOUNT_ALERT = name("accountAlert");
    public static final QName PROP_ALERT_ACT = name("alertAct");
    public static final QName PROP_ALERT_ACCOUNT = name("alertAccount");
    public static final QName PROP_ALERT_ACTOR = name("alertActor");
    public static final QName PROP_ALERT_DETAIL = name("alertDetail");
    public static final QName PROP_ALERT_AT = name("alertAt");
    public static final QName PROP_ALERT_STATE = name("alertState");
    public static final QName PROP_ALERT_SETTLED_BY = name("alertSettledBy");
    public static final QName PROP_ALERT_SETTLED_AT = name("alertSettledAt");
    public static final QName PROP_ALERT_TOLD_AT = name("alertToldAt");

    public static final QName TYPE_TRAIL_LINE = name("trailLine");
    public static final QName PROP_TRAIL_INDEX = name("trailIndex");
    public static final QName PROP_TRAIL_ACT = name("trailAct");
    public static final QName PROP_TRAIL_ACTOR = name("trailActor");
    public static final QName PROP_TRAIL_ACTOR_NAME = name("trailActorName");
    public static final QName PROP_TRAIL_AT = name("trailAt");
    public static final QName PROP_TRAIL_ORIGIN = name("trailOrigin");
    public static final QName PROP_TRAIL_SUBJECT = name("trailSubject");
    public static final QName PROP_TRAIL_DETAIL = name("trailDetail");
    public static final QName PROP_TRAIL_PREVIOUS = name("trailPrevious");
    public static final QName PROP_TRAIL_DIGEST = name("trailDigest");

    public static final QName TYPE_EXEMPTION_NOTE = name("exemptionNote");
    public static final QName PROP_NOTE_AUTHOR = name("noteAuthor");
    public static final QName PROP_NOTE_AUTHOR_NAME = name("noteAuthorName");
    public static final QName PROP_NOTE_AUTHOR_DEPARTMENT = name("noteAuthorDepartment");
    public static final QName PROP_NOTE_STATE = name("noteState");
    public static final QName PROP_CONCLUDED_AT = name("concludedAt");
    public static final QName PROP_NOTE_DIGEST = name("noteDigest");
    public static final QName PROP_NOTE_RECORD = name("noteRecord");

    public static final QName TYPE_NUMBER_COUNTER = name("numberCounter");
    public static final QName PROP_COUNTER_YEAR = name("counterYear");
    public static final QName PROP_LAST_SEQUENCE = name("lastSequence");

    public static final QName TYPE_ACCESS_PAGE = name("accessPage");
    public static final QName PROP_ACCESS_INDEX = name("accessIndex");
    public static final QName PROP_ACCESS_AT = name("accessAt");
    public static final QName PROP_ACCESS_LINES = name("accessLines");
    public static final QName PROP_ACCESS_PREVIOUS = name("accessPrevious");
    public static final QName PROP_ACCESS_DIGEST = name("accessDigest");

    public static final QName TYPE_ZERO_REPORT = name("zeroReport");
    public static final QName PROP_ZERO_CASE_NUMBER = name("zeroCaseNumber");
    public static final QName PROP_ZERO_CASE_NAME = name("zeroCaseName");
    public static final QName PROP_REPORTER = name("reporter");
    public static final QName PROP_REPORTER_NAME = name("reporterName");
    public static final QName PROP_REPORTER_DEPARTMENT = name("reporterDepartment");
    public static final QName PROP_REPORTED_AT = name("reportedAt");
    public static final QName PROP_CONFIRM_BY = name("confirmBy");
    public static final QName PROP_CONFIRMATION = name("confirmation");
    public static final QName PROP_CONFIRMER = name("confirmer");
    public static final QName PROP_AWAITS = name("awaits");
    public static final QName PROP_CONFIRMED_BY = name("confirmedBy");
    public static final QName PROP_CONFIRMED_BY_NAME = name("confirmedByName");
    public static final QName PROP_CONFIRMED_AT = name("confirmedAt");
    public static final QName PROP_VOLUME_NUMBER = name("volumeNumber");
    public static final QName PROP_VOLUME_AT = name("volumeAt");
    public static final QName PROP_REPORT_REQUEST = name("reportRequest");

    public static final QName TYPE_CLOSED_CASE = name("closedCase");
    public static final QName PROP_CLOSED_CASE_KEY = name("closedCaseKey");
    public static final QName PROP_CLOSED_CASE_NUMBER = name("closedCaseNumber");
    public static final QName PROP_CLOSED_CASE_NAME = name("closedCaseName");
    public static final QName PROP_CLOSED_CASE_CAUSE = name("closedCaseCause");
    public static final QName PROP_CLOSED_CASE_STAGE = name("closedCaseStage");
    public static final QName PROP_CLOSED_CASE_HANDLER = name("closedCaseHandler");
    public static final QName PROP_CLOSED_CASE_DEPARTMENT = name("closedCaseDepartment");
    public static final QName PROP_ACCEPTED_ON = name("acceptedOn");
    public static final QName PROP_CLOSED_ON = name("closedOn");
    public static final QName PROP_REPORT_DUE = name("reportDue");
    public static final QName PROP_REPORT_PROVISIONAL = name("reportProvisional");
    public static final QName PROP_OWED_BY = name("owedBy");

    public static final QName TYPE_FILING_TALLY = name("filingTally");
    public static final QName PROP_TALLY_HANDLER = name("tallyHandler");
    public static final QName PROP_TALLY_DEPARTMENT = name("tallyDepartment");
    public static final QName PROP_TALLY_YEAR = name("tallyYear");
    public static final QName PROP_TALLY_MONTHS = name("tallyMonths");
    public static final QName PROP_TALLY_REMINDED_DAY = name("tallyRemindedDay");
    public static final QName PROP_TALLY_MISSED_DAY = name("tallyMissedDay");

    public static final QName ASPECT_FILING = name("filing");
    public static final QName PROP_FILING_KEY = name("filingKey");

    public static final QName ASPECT_ACCESS_HEAD = name("accessHead");
    public static final QName PROP_ACCESS_LAST_INDEX = name("accessLastIndex");
    public static final QName PROP_ACCESS_LAST_DIGEST = name("accessLastDigest");

    public static final QName ASPECT_NUMBERED = name("numbered");
    public static final QName PROP_NUMBER = name("number");
    public static final QName PROP_NUMBER_YEAR = name("numberYear");
    public static final QName PROP_SEQUENCE = name("sequence");

    public static final QName ASPECT_INTERVENTION = name("intervention");
    public static final QName PROP_INTERVENER_NAME = name("intervenerName");
    public static final QName PROP_INTERVENER_ORGANISATION = name("intervenerOrganisation");
    public static final QName PROP_INTERVENER_POST = name("intervenerPost");
    public static final QName PROP_INTERVENER_CATEGORY = name("intervenerCategory");
    public static final QName PROP_INTERVENER_STATUS = name("intervenerStatus");
    public static final QName PROP_INTERVENER_ACCOUNT = name("intervenerAccount");
    public static final QName PROP_INTERVENER_NAMESAKES = name("intervenerNamesakes");
    public static final QName PROP_BEHIND_NAME = name("behindName");
    public static final QName PROP_BEHIND_ORGANISATION = name("behindOrganisation");
    public static final QName PROP_BEHIND_POST = name("behindPost");
    public static final QName PROP_BEHIND_RELATION = name("behindRelation");
    public static final QName PROP_BEHIND_ACCOUNT = name("behindAccount");
    public static final QName PROP_BEHIND_NAMESAKES = name("behindNamesakes");
    public static final QName PROP_RECORDER_NAME = name("recorderName");
    public static final QName PROP_RECORDER_DEPARTMENT = name("recorderDepartment");
    public static final QName PROP_RECORDER_POST = name("recorderPost");
    public static final QName PROP_CASE_NUMBER = name("caseNumber");
    public static final QName PROP_CASE_NAME = name("caseName");
    public static final QName PROP_CASE_CAUSE = name("caseCause");
    public static final QName PROP_CASE_STAGE = name("caseStage");
    public static final QName PROP_CASE_HANDLER = name("caseHandler");
    public static final QName PROP_INTERVENTION_KIND = name("interventionKind");
    public static final QName PROP_INTERVENTION_AT = name("interventionAt");
    public static final QName PROP_INTERVENTION_PLACE = name("interventionPlace");
    public static final QName PROP_INTERVENTION_MANNER = name("interventionManner");
    public static final QName PROP_BEHAVIOURS = name("behaviours");
    public static final QName PROP_BEHAVIOUR_LIST = name("behaviourList");
    public static final QName PROP_LATE = name("late");

    public static final QName ASPECT_CLOCKED = name("clocked");
    public static final QName PROP_CLOCK_STARTED = name("clockStarted");
    public static final QName PROP_CLOCK_DUE = name("clockDue");
    public static final QName PROP_CLOCK_PROVISIONAL = name("clockProvisional");
    public static final QName PROP_CLOCK_MISSED = name("clockMissed");
    public static final QName PROP_ANNOUNCED_AT = name("announcedAt");
    public static final QName PROP_REMINDED_AT = name("remindedAt");

    public static final QName ASPECT_SEALED = name("sealed");
    public static final QName PROP_SEALED_AT = name("sealedAt");

    private RegisterModel() {}

    /** The qualified name of what the model calls {@code bb:<local>}. */
    public static QName name(String local) {
        return QName.createQName(URI, local);
    }
}
