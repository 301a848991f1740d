package org.springframework.extensions.webscripts;

/** A request that stands before another. */
public interface WrappingWebScriptRequest extends WebScriptRequest {

    WebScriptRequest getNext();
}
