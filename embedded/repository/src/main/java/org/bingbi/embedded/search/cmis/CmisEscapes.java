package org.bingbi.embedded.search.cmis;

import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;

/** The backslash in CMIS QL: a literal knows two escapes, a pattern of LIKE four. */
final class CmisEscapes {

    private CmisEscapes() {}

    /** The text that a literal stands for. */
    static String literal(String written) {
        return resolve(written, "'\\", "");
    }

    /** The pattern that a literal of LIKE stands for; backslash, percent and underscore stay escaped for SQL. */
    static String pattern(String written) {
        return resolve(written, "'", "\\%_");
    }

    private static String resolve(String written, String resolved, String kept) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\'') {
                throw new CmisInvalidArgumentException(
                        "Two quotes at position " + i + " of a literal: write a quote as \\'");
            }
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = ++i < written.length() ? written.charAt(i) : 0;
            if (kept.indexOf(escaped) >= 0 && escaped != 0) {
                out.append('\\').append(escaped);
            } else if (resolved.indexOf(escaped) >= 0 && escaped != 0) {
                out.append(escaped);
            } else {
                throw new CmisInvalidArgumentException(
                        "Unsupported escape at position " + (i - 1) + " of a literal: write a backslash as \\\\");
            }
        }
        return out.toString();
    }
}
