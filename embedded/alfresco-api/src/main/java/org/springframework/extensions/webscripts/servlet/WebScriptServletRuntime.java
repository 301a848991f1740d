package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.extensions.webscripts.AbstractRuntime;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** Web scripts called through a servlet. Only what scripts may ask of it is declared; nobody makes one. */
public class WebScriptServletRuntime extends AbstractRuntime {

    private WebScriptServletRuntime() {
        super(null);
    }

    @Override
    public String getName() {
        return "ServletRuntime";
    }

    /** The servlet's request behind a script's; null if the script was called otherwise. */
    public static HttpServletRequest getHttpServletRequest(WebScriptRequest request) {
        return ServletSeam.filled().servletRequest(request);
    }

    /** The servlet's answer behind a script's; null if the script was called otherwise. */
    public static HttpServletResponse getHttpServletResponse(WebScriptResponse response) {
        return ServletSeam.filled().servletResponse(response);
    }
}
