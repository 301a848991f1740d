package org.bingbi.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.transaction.TransactionService;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.audit.AccessLog;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.support.Access;
import org.bingbi.support.Origin;

/** Puts acts on accounts and groups on the access log and before the discipline office (article 15). */
public final class AccountEvents {

    private final AccountAlerts alerts;
    private final AccessLog log;
    private final OrganisationService organisation;
    private final TransactionService transactions;
    private final AlertMail mail;
    private final Clock clock;

    public AccountEvents(
            AccountAlerts alerts,
            AccessLog log,
            OrganisationService organisation,
            TransactionService transactions,
            AlertMail mail,
            Clock clock) {
        this.alerts = alerts;
        this.log = log;
        this.organisation = organisation;
        this.transactions = transactions;
        this.mail = mail;
        this.clock = clock;
    }

    /** Who acts; the system where nobody is signed in. */
    static String actor() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return account == null ? AuthenticationUtil.getSystemUserName() : account;
    }

    boolean isOfTheOffice(String account) {
        return account != null
                && organisation.current().people().stream()
                        .anyMatch(person -> person.account().equalsIgnoreCase(account));
    }

    /** Notes what happens in this transaction; when it cannot be written down, it does not happen. */
    void note(AccountAct act, String account, String detail) {
        Instant now = clock.instant();
        String actor = actor();
        log.write(List.of(new Access(now, actor, Access.Act.valueOf(act.name()), "", account, Origin.current())));
        if (act.alerts()) {
            alerts.add(act, account, actor, detail, now);
            AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
                @Override
                public void afterCommit() {
                    mail.soon();
                }
            });
        }
    }

    /** Notes what is refused, and so ends its own transaction. */
    void noteApart(AccountAct act, String account, String detail) {
        transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            note(act, account, detail);
                            return null;
                        },
                        false,
                        true);
    }
}
