package org.bingbi.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * What {@link SealedWrites} is doing just now in this transaction: one act on one node, and of an update just
 * these properties. Policies take no argument of ours, so behaviours
 * ask here. Only the innermost call counts, and its permit ends with it: code that runs meanwhile finds the seal shut for all else.
 */
public final class WritePermits {

    private static final String KEY = WritePermits.class.getName();

    /**
     * @param properties which properties it may change
     * @param aspects which aspects it may add
     * @param ids the nodes' ids; a deletion takes along what lies below
     */
    record Permit(Set<Act> acts, Set<QName> properties, Set<QName> aspects, Set<String> ids) {

        static Permit of(NodeRef node, Act... acts) {
            return new Permit(Set.of(acts), Set.of(), Set.of(), Set.of(node.getId()));
        }

        Permit changing(Set<QName> properties) {
            return new Permit(acts, properties, aspects, ids);
        }

        Permit adding(Set<QName> aspects) {
            return new Permit(acts, properties, aspects, ids);
        }

        boolean isFor(NodeRef node) {
            return ids.contains(node.getId());
        }
    }

    <T> T during(Permit permit, Supplier<T> call) {
        Deque<Permit> permits = permits();
        permits.push(permit);
        try {
            return call.get();
        } finally {
            permits.pop();
        }
    }

    boolean allows(Act act, NodeRef node) {
        return current(node).filter(permit -> permit.acts().contains(act)).isPresent();
    }

    boolean allowsChange(Set<QName> properties, NodeRef node) {
        return current(node)
                .filter(permit -> permit.properties().containsAll(properties))
                .isPresent();
    }

    boolean allowsAspect(QName aspect, NodeRef node) {
        return current(node).filter(permit -> permit.aspects().contains(aspect)).isPresent();
    }

    private static Optional<Permit> current(NodeRef node) {
        Deque<Permit> permits = AlfrescoTransactionSupport.getResource(KEY);
        return Optional.ofNullable(permits).map(Deque::peek).filter(permit -> permit.isFor(node));
    }

    private static Deque<Permit> permits() {
        Deque<Permit> permits = AlfrescoTransactionSupport.getResource(KEY);
        if (permits == null) {
            permits = new ArrayDeque<>();
            AlfrescoTransactionSupport.bindResource(KEY, permits);
        }
        return permits;
    }
}
