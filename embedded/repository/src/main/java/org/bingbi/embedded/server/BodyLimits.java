package org.bingbi.embedded.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;

/**
 * How long bodies may be, and how long they may take.
 *
 * @param anonymous bytes without a signed-in caller, whatever their type
 * @param any bytes of the longest, an upload
 * @param json bytes of JSON
 * @param form bytes of a form without files
 * @param time in which a small body, and any body without a signed-in caller, has to arrive
 */
record BodyLimits(int anonymous, long any, long json, long form, Duration time) {

    /** @return how many bytes this request of somebody signed in may bring */
    long of(HttpServletRequest request) {
        String type = type(request);
        if (type.contains("json")) {
            return json;
        }
        return isForm(request) ? form : any;
    }

    /** Uploads flow as long as they need; everything else is written by programs and arrives at once. */
    boolean isSmall(HttpServletRequest request) {
        String type = type(request);
        long length = request.getContentLengthLong();
        return type.contains("json")
                || type.startsWith("text/")
                || isForm(request)
                || length >= 0 && length <= anonymous;
    }

    static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith("application/x-www-form-urlencoded");
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }
}
