package org.bingbi.embedded.webscript;

import java.util.Map;

/** HTTP status codes in words. */
public final class StatusWords {

    private static final Map<Integer, String[]> WORDS = Map.ofEntries(
            Map.entry(200, new String[] {"OK", "The request was carried out."}),
            Map.entry(201, new String[] {"Created", "Something new was made."}),
            Map.entry(202, new String[] {"Accepted", "The request was taken and will be carried out."}),
            Map.entry(204, new String[] {"No Content", "The request was carried out; there is nothing to show."}),
            Map.entry(302, new String[] {"Found", "The answer is at another address for now."}),
            Map.entry(304, new String[] {"Not Modified", "What you have is still current."}),
            Map.entry(400, new String[] {"Bad Request", "The request is not well formed."}),
            Map.entry(401, new String[] {"Unauthorized", "Sign in first."}),
            Map.entry(403, new String[] {"Forbidden", "You may not do this."}),
            Map.entry(404, new String[] {"Not Found", "There is nothing at this address."}),
            Map.entry(405, new String[] {"Method Not Allowed", "This address does not support the method."}),
            Map.entry(406, new String[] {"Not Acceptable", "No offered format is one you accept."}),
            Map.entry(409, new String[] {"Conflict", "Somebody else was faster; look again."}),
            Map.entry(412, new String[] {"Precondition Failed", "It was changed since you looked."}),
            Map.entry(413, new String[] {"Request Entity Too Large", "The body is longer than the server takes."}),
            Map.entry(415, new String[] {"Unsupported Media Type", "The body's type is not one the server reads."}),
            Map.entry(422, new String[] {"Unprocessable Content", "A value is not allowed."}),
            Map.entry(500, new String[] {"Internal Error", "The server failed; the log says more."}),
            Map.entry(503, new String[] {"Service Unavailable", "The server is busy; try again soon."}),
            Map.entry(507, new String[] {"Insufficient Storage", "The body could not be stored."}));
    private static final String[] NONE = {"", ""};

    private StatusWords() {}

    public static String name(int code) {
        return WORDS.getOrDefault(code, NONE)[0];
    }

    public static String description(int code) {
        return WORDS.getOrDefault(code, NONE)[1];
    }
}
