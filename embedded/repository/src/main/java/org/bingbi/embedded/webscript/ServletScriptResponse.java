package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.extensions.webscripts.Cache;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** A servlet's answer as web scripts see it. */
final class ServletScriptResponse implements WebScriptResponse {

    private final Runtime runtime;
    private final HttpServletResponse response;

    ServletScriptResponse(Runtime runtime, HttpServletResponse response) {
        this.runtime = runtime;
        this.response = response;
    }

    HttpServletResponse servletResponse() {
        return response;
    }

    @Override
    public Runtime getRuntime() {
        return runtime;
    }

    @Override
    public void setStatus(int status) {
        response.setStatus(status);
    }

    @Override
    public void setHeader(String name, String value) {
        response.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        response.addHeader(name, value);
    }

    @Override
    public void setContentType(String contentType) {
        response.setContentType(contentType);
    }

    @Override
    public void setContentEncoding(String contentEncoding) {
        response.setCharacterEncoding(contentEncoding);
    }

    @Override
    public void setCache(Cache cache) {
        List<String> rules = new ArrayList<>();
        if (cache.getIsPublic()) {
            rules.add("public");
        }
        if (cache.getNeverCache()) {
            rules.add("no-cache");
            response.setHeader("Pragma", "no-cache");
        } else {
            if (cache.getMaxAge() != null) {
                rules.add("max-age=" + cache.getMaxAge());
            }
            if (cache.getMustRevalidate()) {
                rules.add("must-revalidate");
            }
        }
        if (!rules.isEmpty()) {
            response.setHeader("Cache-Control", String.join(", ", rules));
        }
        if (cache.getETag() != null) {
            response.setHeader("ETag", "\"" + cache.getETag() + "\"");
        }
        if (cache.getLastModified() != null) {
            response.setDateHeader("Last-Modified", cache.getLastModified().getTime());
        }
    }

    @Override
    public void reset() {
        if (!response.isCommitted()) {
            response.reset();
        }
    }

    @Override
    public void reset(String preserveHeadersPattern) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (preserveHeadersPattern != null && !preserveHeadersPattern.isEmpty()) {
            Pattern pattern = Pattern.compile(preserveHeadersPattern);
            response.getHeaderNames().stream()
                    .filter(name -> pattern.matcher(name).find())
                    .forEach(name -> kept.put(name, response.getHeader(name)));
        }
        reset();
        kept.forEach(response::setHeader);
    }

    @Override
    public Writer getWriter() throws IOException {
        return response.getWriter();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return response.getOutputStream();
    }
}
