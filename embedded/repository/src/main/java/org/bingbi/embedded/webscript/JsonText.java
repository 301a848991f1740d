package org.bingbi.embedded.webscript;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text as it stands between the quotes of a JSON string. */
final class JsonText {

    private JsonText() {}

    static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
