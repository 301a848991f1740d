package org.springframework.extensions.webscripts;

/** An answer that stands before another. */
public interface WrappingWebScriptResponse extends WebScriptResponse {

    WebScriptResponse getNext();
}
