package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.repo.transaction.RetryingTransactionHelper.RetryingTransactionCallback;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.transaction.TransactionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.extensions.webscripts.Description;
import org.springframework.extensions.webscripts.Description.RequiredAuthentication;
import org.springframework.extensions.webscripts.Description.RequiredTransaction;
import org.springframework.extensions.webscripts.Description.RequiredTransactionParameters;
import org.springframework.extensions.webscripts.Description.TransactionCapability;
import org.springframework.extensions.webscripts.WebScript;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** Runs a script as the user and in the transaction that its descriptor asks for. */
final class ScriptRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptRunner.class);
    /** As ACS has it: what a cross-origin filter set before the script must survive a retry. */
    private static final String KEPT_HEADERS = "Access-Control-.*";

    private final TransactionService transactions;
    private final AuthorityService authorities;
    private final SpoolLimits limits;

    /** Where and how much of a request is kept for a retry. */
    record SpoolLimits(Path folder, int memoryBytes, long maxBytes) {

        Spool spool() {
            return new Spool(folder, memoryBytes, maxBytes);
        }
    }

    ScriptRunner(TransactionService transactions, AuthorityService authorities, SpoolLimits limits) {
        this.transactions = transactions;
        this.authorities = authorities;
        this.limits = limits;
    }

    void run(WebScriptRequest request, WebScriptResponse response, Caller caller) throws IOException {
        try {
            authenticated(request, response, caller);
        } catch (RuntimeException e) {
            if (caused(e, SQLException.class)
                    || caused(e, DataAccessException.class)
                    || caused(e, ContentIOException.class)) {
                WebScriptException hidden = new WebScriptException("Details can be found in the server's log.");
                LOG.error("{}", hidden.getMessage(), e);
                throw hidden;
            }
            throw e;
        }
    }

    private void authenticated(WebScriptRequest request, WebScriptResponse response, Caller caller) throws IOException {
        WebScript script = request.getServiceMatch().getWebScript();
        Description description = script.getDescription();
        RequiredAuthentication required = description.getRequiredAuthentication();
        if (required == RequiredAuthentication.none) {
            as(description.getRunAs(), script, request, response);
            return;
        }
        if (required != RequiredAuthentication.guest && request.isGuest()) {
            throw unauthorized(description, "user");
        }
        AuthenticationUtil.pushAuthentication();
        try {
            AuthenticationUtil.clearCurrentSecurityContext();
            RetryingTransactionCallback<Boolean> signIn = () -> {
                boolean known = caller.authenticate(required, request.isGuest());
                if (known) {
                    checkAccess(required, description);
                }
                return known;
            };
            boolean readOnly = transactions.isReadOnly();
            boolean requiresNew =
                    !readOnly && AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_ONLY;
            if (!helper().doInTransaction(signIn, readOnly, requiresNew)) {
                throw new WebScriptException(401, "Authentication failed for Web Script " + description.getId());
            }
            as(description.getRunAs(), script, request, response);
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    private void checkAccess(RequiredAuthentication required, Description description) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (required != RequiredAuthentication.guest && (user == null || authorities.isGuestAuthority(user))) {
            throw unauthorized(description, "user");
        }
        boolean needsAdministrator =
                required == RequiredAuthentication.admin || required == RequiredAuthentication.sysadmin;
        if (needsAdministrator
                && !authorities.hasAdminAuthority()
                && !AuthenticationUtil.getSystemUserName().equals(user)) {
            throw unauthorized(description, required.name());
        }
    }

    private static WebScriptException unauthorized(Description description, String level) {
        return new WebScriptException(
                401, "Web Script " + description.getId() + " requires " + level + " authentication");
    }

    private void as(String user, WebScript script, WebScriptRequest request, WebScriptResponse response)
            throws IOException {
        if (user == null) {
            transactioned(script, request, response);
            return;
        }
        AuthenticationUtil.runAs(
                () -> {
                    transactioned(script, request, response);
                    return null;
                },
                user);
    }

    private void transactioned(WebScript script, WebScriptRequest request, WebScriptResponse response)
            throws IOException {
        RequiredTransactionParameters parameters = script.getDescription().getRequiredTransactionParameters();
        if (parameters.getRequired() == RequiredTransaction.none) {
            script.execute(request, response);
            return;
        }
        boolean requiresNew = parameters.getRequired() == RequiredTransaction.requiresnew;
        boolean readOnly = parameters.getCapability() == TransactionCapability.readonly;
        if (readOnly || parameters.getBufferSize() <= 0) {
            helper().doInTransaction(callback(script, request, response), readOnly, requiresNew);
        } else {
            retryable(script, request, response, requiresNew);
        }
    }

    /** Keeps request and answer, so that a retry begins with the first byte and nothing of a failed try is sent. */
    private void retryable(WebScript script, WebScriptRequest request, WebScriptResponse response, boolean requiresNew)
            throws IOException {
        try (SpooledRequest again = new SpooledRequest(request, limits.spool());
                SpooledResponse held = new SpooledResponse(response, limits.spool())) {
            helper().doInTransaction(
                            () -> {
                                again.rewind();
                                held.reset(KEPT_HEADERS);
                                script.execute(again, held);
                                return null;
                            },
                            false,
                            requiresNew);
            held.send();
        }
    }

    private static RetryingTransactionCallback<Void> callback(
            WebScript script, WebScriptRequest request, WebScriptResponse response) {
        return () -> {
            script.execute(request, response);
            return null;
        };
    }

    private RetryingTransactionHelper helper() {
        return transactions.getRetryingTransactionHelper();
    }

    private static boolean caused(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
