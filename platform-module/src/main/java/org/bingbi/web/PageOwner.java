package org.bingbi.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;

/**
 * Article 15 on a shared PC: a page carries the account that it was made for, and is refused once the browser's session belongs to
 * somebody else. Otherwise what one person typed would be saved as the next person's.
 *
 * <p>Requests by script name the account in the header {@value #HEADER}, percent-encoded. Links cannot carry a header, and an address
 * stays in the browser's history: they have the person's {@link #tag} in the parameter {@value #PARAMETER} instead. Share's proxy passes
 * both on. Callers with Basic or a ticket may leave them out; a browser may not when it changes something, and is told by the
 * {@code Origin} that every browser sends then.
 */
public final class PageOwner {

    static final String HEADER = "Bingbi-Account";
    static final String PARAMETER = "for";

    private static final Set<String> SENT_BY_BROWSERS = Set.of("Origin", "Sec-Fetch-Site");

    private final PersonService people;
    private final TransactionService transactions;

    /** @param people the internal bean */
    public PageOwner(PersonService people, TransactionService transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    /** Stands for the account in addresses: the id of the person's node, which tells no name; empty where there is no person. */
    public String tag(String account) {
        NodeRef person = people.getPersonOrNull(account);
        return person == null ? "" : person.getId();
    }

    /** Throws the 409 problem for a page of somebody else, and the 428 problem for a page that does not say whose it is. */
    void require(Request request) {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        if (account == null) {
            return;
        }
        Optional<String> given = request.header(HEADER).map(PageOwner::decoded);
        Optional<String> tag = request.query(PARAMETER);
        if (given.isPresent() && !isSame(given.get(), account) || tag.isPresent() && !isTagOf(tag.get(), account)) {
            throw HttpProblem.otherAccount();
        }
        if (given.isEmpty() && !"GET".equals(request.method()) && isByBrowser(request)) {
            throw HttpProblem.accountRequired(HEADER);
        }
    }

    /** Share shows an account as it was typed at its sign-in; whether case counts is the repository's setting. */
    private boolean isSame(String given, String account) {
        return given.equals(account)
                || given.equalsIgnoreCase(account)
                        && reading(
                                () -> Objects.equals(people.getPersonOrNull(given), people.getPersonOrNull(account)));
    }

    private boolean isTagOf(String tag, String account) {
        return reading(() -> tag.equals(tag(account)));
    }

    private boolean reading(BooleanSupplier work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::getAsBoolean, true);
    }

    private static boolean isByBrowser(Request request) {
        return SENT_BY_BROWSERS.stream().anyMatch(name -> request.header(name).isPresent());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }
}
