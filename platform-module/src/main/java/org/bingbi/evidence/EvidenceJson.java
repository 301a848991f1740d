package org.bingbi.evidence;

import java.time.Instant;

/**
 * A piece of evidence as JSON.
 *
 * @param declaredTypeDiffers the name's ending says another type than the bytes have
 * @param supplement added after the entry was first submitted
 * @param duplicateOf id of the first evidence of the entry with the same bytes
 */
public record EvidenceJson(
        String id,
        String name,
        String kind,
        String source,
        Instant obtainedAt,
        String evidenceForm,
        String detectedType,
        boolean declaredTypeDiffers,
        long size,
        String sha256,
        String sm3,
        int revision,
        Instant addedAt,
        boolean supplement,
        String duplicateOf,
        PreviewKind preview) {}
