package org.bingbi.embedded.authentication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** The body of a request as an object of JSON with fields of text. */
record JsonBody(JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonBody of(WebScriptRequest request) {
        try {
            return new JsonBody(JSON.readTree(request.getContent().getContent()));
        } catch (JsonProcessingException e) {
            throw new WebScriptException(Status.STATUS_BAD_REQUEST, "The body is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(root.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
