package org.alfresco.repo.node.integrity;

import java.util.List;
import java.util.stream.Collectors;
import org.alfresco.error.AlfrescoRuntimeException;

/** What a transaction left behind breaks the content model. */
public class IntegrityException extends AlfrescoRuntimeException {
    private final List<IntegrityRecord> records;

    public IntegrityException(List<IntegrityRecord> records) {
        super("Found " + records.size() + " integrity violations: "
                + records.stream().map(IntegrityRecord::getMessage).collect(Collectors.joining("; ")));
        this.records = records;
    }

    public IntegrityException(String msg, List<IntegrityRecord> records) {
        super(msg);
        this.records = records;
    }

    /** The single breaches, {@code null} if only a message was given. */
    public List<IntegrityRecord> getRecords() {
        return records;
    }
}
