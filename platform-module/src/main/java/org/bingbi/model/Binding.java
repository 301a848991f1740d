package org.bingbi.model;

import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.namespace.QName;

/** Binds methods of one behaviour to the policies of classes of the model. */
public record Binding(PolicyComponent policies, Object behaviour) {

    /** The method is called at each event, while the act can still be refused. */
    public Binding atOnce(QName policy, QName type, String method) {
        return bind(policy, type, method, NotificationFrequency.EVERY_EVENT);
    }

    /** The method is called once for each node, just before the commit. */
    public Binding atCommit(QName policy, QName type, String method) {
        return bind(policy, type, method, NotificationFrequency.TRANSACTION_COMMIT);
    }

    private Binding bind(QName policy, QName type, String method, NotificationFrequency frequency) {
        policies.bindClassBehaviour(policy, type, new JavaBehaviour(behaviour, method, frequency));
        return this;
    }
}
