package org.bingbi.evidence;

import java.util.Optional;

/** The kinds of article 6. */
public enum EvidenceKind {
    OFFICIAL_DOCUMENT,
    LETTER,
    CORRESPONDENCE,
    AUDIO,
    VIDEO,
    EMAIL,
    CHAT,
    SMS,
    WECHAT,
    OTHER;

    /** The kind that the bytes alone tell; a picture may be a chat, a letter or anything. */
    public static Optional<EvidenceKind> byType(String mediaType) {
        return switch (PreviewKind.of(mediaType)) {
            case AUDIO -> Optional.of(AUDIO);
            case VIDEO -> Optional.of(VIDEO);
            case MAIL -> Optional.of(EMAIL);
            default -> Optional.empty();
        };
    }
}
