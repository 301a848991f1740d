package org.bingbi.embedded.node;

import java.util.List;

/** Which access control list holds for a node. */
public interface NodeAcls {
    /** Puts a node under another list; {@code null} for none. */
    void setAcl(long nodeId, Long aclId);

    /** The nodes that have this one as their primary parent. */
    List<Long> primaryChildren(long nodeId);
}
