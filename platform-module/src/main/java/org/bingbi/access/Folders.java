package org.bingbi.access;

import java.time.YearMonth;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** The register's own folders; each is made when it is not there. Needs a transaction. */
public interface Folders {

    /** For dossiers begun in this month of Asia/Shanghai. */
    NodeRef month(YearMonth begun);

    /** For the counters of numbers. */
    NodeRef counters();

    /** A folder of another feature below the root, by the names on the way. */
    NodeRef below(List<String> names);
}
