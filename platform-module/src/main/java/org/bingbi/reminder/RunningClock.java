package org.bingbi.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** The clocks that run for somebody: what carries them, while what they run, and for whom. */
enum RunningClock {
    /** A column to be signed (article 13). */
    COLUMN(
            "bb:signatureStep",
            RegisterModel.TYPE_SIGNATURE_STEP,
            RegisterModel.PROP_STEP_STATE,
            "OPEN",
            RegisterModel.PROP_SIGNER,
            RegisterModel.PROP_DELEGATE),
    /** Consent to a late record (article 7). */
    CONSENT(
            "bb:lateConsent",
            RegisterModel.TYPE_LATE_CONSENT,
            RegisterModel.PROP_CONSENT_STATE,
            "ASKED",
            RegisterModel.PROP_CONSENT_GIVER,
            RegisterModel.PROP_CONSENT_DELEGATE),
    /** Whether a colleague is meant whose name came up after the submission (articles 8 and 13). */
    QUESTION(
            "bb:namesakeQuestion",
            RegisterModel.TYPE_NAMESAKE_QUESTION,
            RegisterModel.PROP_QUESTION_STATE,
            "OPEN",
            RegisterModel.PROP_QUESTION_RECORDER),
    /** What was returned for completion (退回补正). */
    COMPLETION(
            "bb:dossier",
            RegisterModel.TYPE_DOSSIER,
            RegisterModel.PROP_STATUS,
            "RETURNED",
            RegisterModel.PROP_RECORDER);

    private final String prefixedType;
    private final QName type;
    private final QName state;
    private final String running;
    private final List<QName> accounts;

    RunningClock(String prefixedType, QName type, QName state, String running, QName... accounts) {
        this.prefixedType = prefixedType;
        this.type = type;
        this.state = state;
        this.running = running;
        this.accounts = List.of(accounts);
    }

    static Optional<RunningClock> of(QName type) {
        return Arrays.stream(values()).filter(clock -> clock.type.equals(type)).findFirst();
    }

    /** All that run, the soonest due first. */
    String statement() {
        return "SELECT s.cmis:objectId FROM " + prefixedType + " AS s"
                + " JOIN bb:clocked AS c ON s.cmis:objectId = c.cmis:objectId"
                + " WHERE s.bb:" + state.getLocalName() + " = '" + running + "' ORDER BY c.bb:clockDue ASC";
    }

    boolean runs(Properties properties) {
        return running.equals(properties.text(state)) && properties.instant(RegisterModel.PROP_CLOCK_DUE) != null;
    }

    /** Whose clock it is. */
    List<String> accounts(Properties properties) {
        return accounts.stream().map(properties::text).filter(Objects::nonNull).toList();
    }

    /** Whether it runs on the dossier itself, and not on something in it. */
    boolean isTheDossiers() {
        return this == COMPLETION;
    }
}
