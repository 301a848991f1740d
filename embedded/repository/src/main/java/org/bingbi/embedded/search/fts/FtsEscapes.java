package org.bingbi.embedded.search.fts;

/** The backslash in FTS-Alfresco takes the meaning from what follows. */
public final class FtsEscapes {

    private FtsEscapes() {}

    /** The text without its escapes. */
    static String plain(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '\\' && i + 1 < written.length()) {
                i++;
            }
            out.append(written.charAt(i));
        }
        return out.toString();
    }

    /** Whether a star or question mark stands without escape. */
    static boolean hasWildcard(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?') {
                return true;
            }
        }
        return false;
    }
}
