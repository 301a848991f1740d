package org.bingbi.demo;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One intervention as its recorder reports it.
 *
 * @param recorder account of the recorder
 * @param fields the form's fields, called as their properties in the content model; times are {@link java.util.Date}
 * @param evidence what the recorder kept of it
 */
public record Story(String recorder, Map<String, Serializable> fields, List<EvidenceFile> evidence) {}
