package org.alfresco.repo.copy;

import org.alfresco.service.namespace.QName;

/** The usual answers about what goes along with a copy. */
public abstract class AbstractCopyBehaviourCallback implements CopyBehaviourCallback {
    /** Children are copied only when the copy is to take them along. */
    @Override
    public ChildAssocRecurseAction getChildAssociationRecurseAction(
            QName classQName, CopyDetails copyDetails, CopyChildAssociationDetails childAssocCopyDetails) {
        return ChildAssocRecurseAction.RESPECT_RECURSE_FLAG;
    }

    /** A copy at the top may get another name. */
    @Override
    public boolean isTopLevelCanBeRenamed(QName classQName, CopyDetails copyDetails) {
        return true;
    }
}
