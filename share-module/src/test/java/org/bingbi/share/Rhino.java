package org.bingbi.share;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Runs the module's server-side scripts in the engine that Share runs them in. */
final class Rhino {

    /** Stands for Share's own library: the node that the page shows. */
    private static final String SHARE_LIBRARY =
            "var AlfrescoUtil = { getNodeDetails: function (ref) { return ref ? { item: { node: node } } : null; } };";

    private static final Pattern IMPORT = Pattern.compile("<import resource=\"classpath:/([^\"]+)\">");

    private Rhino() {}

    /**
     * @param before a script that makes what Share and its own script leave
     * @param result the expression to be looked at afterwards
     */
    static Object run(String script, String before, String result) {
        Context context = Context.enter();
        try {
            Scriptable scope = context.initStandardObjects();
            context.evaluateString(scope, before, "model", 1, null);
            context.evaluateString(scope, withImports(ShareFacts.text(script)), script, 1, null);
            Object value = context.evaluateString(scope, result, "result", 1, null);
            return value instanceof CharSequence text ? text.toString() : value;
        } finally {
            Context.exit();
        }
    }

    /** Puts imported libraries in place of the import tags, as Surf does before it hands a script to Rhino. */
    private static String withImports(String script) {
        return IMPORT.matcher(script)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group(1).startsWith(ModuleFiles.SCRIPTS)
                                ? withImports(ShareFacts.text(tag.group(1)))
                                : SHARE_LIBRARY));
    }
}
