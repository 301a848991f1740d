package org.bingbi.web;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** Requests for tests that ask an endpoint itself. */
public final class Requests {

    private Requests() {}

    /** A request without a body, with these parameters of its query. */
    public static Request with(Map<String, String> query) {
        return new Request((WebScriptRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {WebScriptRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getParameter") ? query.get(arguments[0]) : null));
    }
}
