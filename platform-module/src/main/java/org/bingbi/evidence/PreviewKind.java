package org.bingbi.evidence;

import java.util.Set;

/** How a piece of evidence can be shown without leaving the page. */
public enum PreviewKind {
    IMAGE,
    PDF,
    AUDIO,
    VIDEO,
    TEXT,
    MAIL,
    NONE;

    /** Pictures that carry no script. */
    private static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/x-ms-bmp");

    private static final Set<String> MAILS = Set.of("message/rfc822", "application/vnd.ms-outlook");

    private static final Set<String> DOCUMENTS = Set.of(
            "application/msword",
            "application/rtf",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/xhtml+xml",
            "application/xml");

    public static PreviewKind of(String mediaType) {
        String type = mediaType == null ? "" : mediaType;
        if (IMAGES.contains(type)) {
            return IMAGE;
        }
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (type.startsWith("audio/")) {
            return AUDIO;
        }
        if (type.startsWith("video/")) {
            return VIDEO;
        }
        if (MAILS.contains(type)) {
            return MAIL;
        }
        return type.startsWith("text/")
                        || DOCUMENTS.contains(type)
                        || type.startsWith("application/vnd.openxmlformats-officedocument")
                        || type.startsWith("application/vnd.oasis.opendocument")
                ? TEXT
                : NONE;
    }

    /** Whether a browser may show the bytes themselves: nothing that could run a script or load something. */
    public boolean isShownFromContent() {
        return this == IMAGE || this == PDF || this == AUDIO || this == VIDEO;
    }
}
