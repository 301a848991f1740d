package org.bingbi.reminder;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.springframework.beans.factory.DisposableBean;

/** A column that has opened, a request for consent, or a question about a namesake is announced at once after the commit, on a thread of its own: nobody waits for a mail server. */
public final class OpenedSteps implements NodeServicePolicies.OnCreateNodePolicy, DisposableBean {

    private final PolicyComponent policies;
    private final Reminders reminders;
    private final ExecutorService errands = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "bingbi-announcements");
        thread.setDaemon(true);
        return thread;
    });

    public OpenedSteps(PolicyComponent policies, Reminders reminders) {
        this.policies = policies;
        this.reminders = reminders;
    }

    /** Called by Spring. */
    public void init() {
        new Binding(policies, this)
                .atCommit(
                        NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_SIGNATURE_STEP, "onCreateNode")
                .atCommit(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_LATE_CONSENT, "onCreateNode")
                .atCommit(
                        NodeServicePolicies.OnCreateNodePolicy.QNAME,
                        RegisterModel.TYPE_NAMESAKE_QUESTION,
                        "onCreateNode");
    }

    @Override
    public void onCreateNode(ChildAssociationRef created) {
        NodeRef step = created.getChildRef();
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                announce(step);
            }
        });
    }

    private void announce(NodeRef step) {
        try {
            errands.execute(() -> reminders.lookAfter(step));
        } catch (RejectedExecutionException stopping) {
            // the next round of the job announces it
        }
    }

    @Override
    public void destroy() {
        errands.shutdown();
    }
}
