package org.bingbi.embedded.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** Which groups contain whom, directly or through other groups. Asked at every check of rights, so remembered. */
class Memberships {
    private static final String CHANGED = Memberships.class.getName();
    private static final int REMEMBERED = 10_000;

    private final NodeService nodes;
    private final AuthorityNodes authorities;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Set<String>> groupsOf =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Memberships(NodeService nodes, AuthorityNodes authorities) {
        this.nodes = nodes;
        this.authorities = authorities;
    }

    /** Every group above a person or group. */
    Set<String> above(String authority) {
        if (changedHere()) {
            return gatherAbove(authority);
        }
        Set<String> known = groupsOf.getIfPresent(authority);
        if (known == null) {
            long before = changes.get();
            known = gatherAbove(authority);
            // Read before somebody's commit and kept after it, it would be wrong for ever.
            if (before == changes.get()) {
                groupsOf.put(authority, known);
            }
        }
        return known;
    }

    Set<String> directlyAbove(NodeRef authority) {
        Set<String> groups = new LinkedHashSet<>();
        for (ChildAssociationRef membership :
                nodes.getParentAssocs(authority, ContentModel.ASSOC_MEMBER, RegexQNamePattern.MATCH_ALL)) {
            groups.add(authorities.nameOf(membership.getParentRef()));
        }
        return groups;
    }

    Set<NodeRef> directlyIn(NodeRef group) {
        Set<NodeRef> members = new LinkedHashSet<>();
        for (ChildAssociationRef membership :
                nodes.getChildAssocs(group, ContentModel.ASSOC_MEMBER, RegexQNamePattern.MATCH_ALL)) {
            members.add(membership.getChildRef());
        }
        return members;
    }

    /** Forgets what is remembered, now for this transaction and for everybody once it has ended. */
    void changed() {
        if (!changedHere()) {
            AlfrescoTransactionSupport.bindResource(CHANGED, Boolean.TRUE);
            AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
                @Override
                public void afterCommit() {
                    changes.incrementAndGet();
                    groupsOf.invalidateAll();
                }
            });
        }
    }

    private static boolean changedHere() {
        return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_NONE
                && AlfrescoTransactionSupport.getResource(CHANGED) != null;
    }

    private Set<String> gatherAbove(String authority) {
        Set<String> groups = new LinkedHashSet<>();
        authorities.find(authority).ifPresent(node -> gather(node, groups));
        return groups;
    }

    private void gather(NodeRef node, Set<String> groups) {
        for (ChildAssociationRef membership :
                nodes.getParentAssocs(node, ContentModel.ASSOC_MEMBER, RegexQNamePattern.MATCH_ALL)) {
            if (groups.add(authorities.nameOf(membership.getParentRef()))) {
                gather(membership.getParentRef(), groups);
            }
        }
    }
}
