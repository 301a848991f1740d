package org.bingbi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bingbi.support.Canonical;
import org.bingbi.support.ContentDigests;

/**
 * What a signer has before his eyes: the form's fields, the recorder's later remarks (as the field {@code remarks}, in the
 * order of their ids) and the digests of the evidence.
 *
 * <p>Written as {@link Canonical} items: the words {@code bingbi-shown-1}; the revision; the number of fields and for
 * each, in the order of their names, its name, the number of its values and the values; the number of pieces of
 * evidence and for each, in the order of their ids, id, name, kind, source, time, original or copy, size, SHA-256 and
 * SM3. Whoever has form and evidence can compute it again without this software.
 */
public record SignedContent(int revision, Map<String, List<String>> fields, List<EvidenceDigest> evidence) {

    private static final String FORMAT = "bingbi-shown-1";

    public SignedContent {
        fields = new TreeMap<>(fields);
        evidence = evidence.stream().sorted().toList();
    }

    /** The bytes that the digests are of. */
    public byte[] bytes() {
        List<String> items = new ArrayList<>(List.of(FORMAT, String.valueOf(revision), String.valueOf(fields.size())));
        fields.forEach((name, values) -> {
            items.add(name);
            items.add(String.valueOf(values.size()));
            items.addAll(values);
        });
        items.add(String.valueOf(evidence.size()));
        for (EvidenceDigest piece : evidence) {
            items.addAll(List.of(
                    piece.id(),
                    piece.name(),
                    piece.kind(),
                    piece.source(),
                    piece.obtainedAt(),
                    piece.form(),
                    String.valueOf(piece.size()),
                    piece.sha256(),
                    piece.sm3()));
        }
        return Canonical.bytes(items);
    }

    public ContentDigests fixity() {
        return ContentDigests.of(bytes());
    }
}
