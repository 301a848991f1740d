package org.bingbi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.problem.Problem;

/** Which accounts neither sign nor read, since somebody else has set their password (article 15). */
public final class HeldAccounts implements Predicate<String>, Function<String, Optional<Problem>> {

    private static final String SEEN = HeldAccounts.class.getName();

    private final AccountAlerts alerts;
    private final TransactionService transactions;

    public HeldAccounts(AccountAlerts alerts, TransactionService transactions) {
        this.alerts = alerts;
        this.transactions = transactions;
    }

    @Override
    public boolean test(String account) {
        return state(account).holds();
    }

    /** Looked up once in a transaction; begins one where there is none. */
    public HoldState state(String account) {
        if (account == null
                || account.equals(AuthenticationUtil.getSystemUserName())
                || account.equals(AuthenticationUtil.getGuestUserName())) {
            return HoldState.NONE;
        }
        return transactions.getRetryingTransactionHelper().doInTransaction(() -> seen(account), true, false);
    }

    /** Why the account can do nothing now, and what to do. */
    @Override
    public Optional<Problem> apply(String account) {
        return switch (state(account)) {
            case NEW_PASSWORD -> Optional.of(Problem.at("", "account.waits-for-new-password", account));
            case CONFIRMATION -> Optional.of(Problem.at("", "account.waits-for-confirmation", account));
            case NONE, CONFIRMED -> Optional.empty();
        };
    }

    private HoldState seen(String account) {
        String key = SEEN + account.toLowerCase(Locale.ROOT);
        HoldState before = AlfrescoTransactionSupport.getResource(key);
        if (before != null) {
            return before;
        }
        HoldState now = alerts.state(account);
        AlfrescoTransactionSupport.bindResource(key, now);
        return now;
    }
}
