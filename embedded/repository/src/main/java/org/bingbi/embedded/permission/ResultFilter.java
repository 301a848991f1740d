package org.bingbi.embedded.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.query.PagingResults;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.bingbi.embedded.filefolder.FilePage;

/** Takes out of lists what the caller may not see; a single result that he may not see is refused. */
final class ResultFilter {

    private final Rights held;

    ResultFilter(Rights held) {
        this.held = held;
    }

    Object filter(Object result, List<MethodRight> rights) {
        Object left = result;
        for (MethodRight right : rights) {
            if (right.kind() == MethodRight.Kind.AFTER) {
                left = filter(left, false, right.permission());
            } else if (right.kind() == MethodRight.Kind.AFTER_PARENT) {
                left = filter(left, true, right.permission());
            }
        }
        return left;
    }

    private Object filter(Object result, boolean parent, String permission) {
        if (result instanceof Set<?> set) {
            return visible(set, new LinkedHashSet<>(), parent, permission);
        }
        if (result instanceof Collection<?> list) {
            return visible(list, new ArrayList<>(list.size()), parent, permission);
        }
        if (result instanceof PagingResults<?> page) {
            List<Object> seen = visible(page.getPage(), new ArrayList<>(), parent, permission);
            // A total of more than one may see would tell of the rest.
            boolean whole = page.getTotalResultCount() != null
                    && seen.size() == page.getPage().size();
            return new FilePage<>(
                    seen,
                    page.hasMoreItems(),
                    whole ? page.getTotalResultCount().getFirst() : null);
        }
        if (!mayBeSeen(result, parent, permission)) {
            throw new AccessDeniedException(
                    "Access Denied.  You do not have the appropriate permissions to perform this operation.");
        }
        return result;
    }

    private <C extends Collection<Object>> C visible(Collection<?> all, C into, boolean parent, String permission) {
        all.stream().filter(one -> mayBeSeen(one, parent, permission)).forEach(into::add);
        return into;
    }

    private boolean mayBeSeen(Object one, boolean parent, String permission) {
        if (one instanceof StoreRef) {
            return true;
        }
        if (one instanceof NodeRef node) {
            return held.has(node, permission);
        }
        if (one instanceof ChildAssociationRef child) {
            return held.has(parent ? child.getParentRef() : child.getChildRef(), permission);
        }
        if (one instanceof AssociationRef peer) {
            return held.has(parent ? peer.getSourceRef() : peer.getTargetRef(), permission);
        }
        return !(one instanceof FileInfo file) || held.has(file.getNodeRef(), permission);
    }
}
