package org.bingbi.register.web;

import java.time.Instant;

/** What the recorder said after the submission. */
public record RemarkJson(String id, String text, Instant at) {}
