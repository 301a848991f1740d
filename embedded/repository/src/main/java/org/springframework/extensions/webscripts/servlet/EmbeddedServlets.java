package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bingbi.embedded.webscript.MultipartBody;
import org.bingbi.embedded.webscript.ServletAccess;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** Fills the seam of the servlet declarations. */
public final class EmbeddedServlets extends ServletSeam {

    @Override
    boolean isMultipart(HttpServletRequest request) {
        return MultipartBody.isMultipart(request);
    }

    @Override
    List<Part> parts(HttpServletRequest request) {
        return MultipartBody.parts(request).stream().<Part>map(BodyPart::new).toList();
    }

    @Override
    HttpServletRequest servletRequest(WebScriptRequest request) {
        return ServletAccess.request(request).orElse(null);
    }

    @Override
    HttpServletResponse servletResponse(WebScriptResponse response) {
        return ServletAccess.response(response).orElse(null);
    }

    private record BodyPart(MultipartBody.Part part) implements Part {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public boolean isFile() {
            return part.isFile();
        }

        @Override
        public String value() {
            return part.value();
        }

        @Override
        public String filename() {
            return part.filename().orElse(null);
        }

        @Override
        public String mimetype() {
            return part.mediaType();
        }

        @Override
        public Content content() {
            return part.content();
        }

        @Override
        public void cleanup() {
            part.delete();
        }
    }
}
