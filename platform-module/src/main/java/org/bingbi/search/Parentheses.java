package org.bingbi.search;

import java.util.regex.Pattern;

/**
 * Whether a full-text query keeps within parentheses put around it. Alfresco joins filters to a query as text where the database serves it;
 * what could be read in two ways does not keep within them.
 */
final class Parentheses {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"'()]*\"|'[^\"'()]*'");

    /** A quote that does not end, or has a parenthesis or another quote in it; an escape of such a sign; a parameter put in later. */
    private static final Pattern UNCLEAR = Pattern.compile("[\"']|\\\\(?![\\w:.\\-])|\\$\\{");

    private Parentheses() {}

    static boolean hold(String query) {
        String outside = QUOTED.matcher(query).replaceAll("");
        if (UNCLEAR.matcher(outside).find() || query.contains("\\\"") || query.contains("\\'")) {
            return false;
        }
        int depth = 0;
        for (char sign : outside.toCharArray()) {
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
