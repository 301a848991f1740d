package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** What these declarations leave open; genuine Alfresco has its own classes in their place. */
abstract class ServletSeam {

    /** One part of a multipart body. */
    interface Part {

        String name();

        boolean isFile();

        String value();

        String filename();

        String mimetype();

        Content content();

        void cleanup();
    }

    /** The one class on the class path that fills the seam. */
    static ServletSeam filled() {
        return Holder.FILLED;
    }

    abstract boolean isMultipart(HttpServletRequest request);

    abstract List<Part> parts(HttpServletRequest request);

    abstract HttpServletRequest servletRequest(WebScriptRequest request);

    abstract HttpServletResponse servletResponse(WebScriptResponse response);

    private static final class Holder {
        static final ServletSeam FILLED = ServiceLoader.load(ServletSeam.class, ServletSeam.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "alfresco-api only declares: put Alfresco or bingbi-embedded-repository on the class path"));
    }
}
