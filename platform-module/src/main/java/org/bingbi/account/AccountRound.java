package org.bingbi.account;

import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;
import org.bingbi.organisation.OrganisationService;

/** Compares the discipline office's group with the organisation, for what was changed past all behaviours, and tells what was not told. */
public final class AccountRound {

    private final OrganisationService organisation;
    private final AccountEvents events;
    private final AlertMail mail;
    private final AccountRelease release;
    private final TransactionService transactions;

    public AccountRound(
            OrganisationService organisation,
            AccountEvents events,
            AlertMail mail,
            AccountRelease release,
            TransactionService transactions) {
        this.organisation = organisation;
        this.events = events;
        this.mail = mail;
        this.release = release;
        this.transactions = transactions;
    }

    /** One round, as the system. */
    public void round() {
        SystemAccess.asSystem(() -> transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            organisation
                                    .keepGroup()
                                    .forEach(authority -> events.note(
                                            AccountAct.GROUP_CORRECTED,
                                            authority,
                                            organisation.disciplineOfficeGroupName()));
                            release.round();
                            return null;
                        },
                        false,
                        true));
        mail.round();
    }
}
