package org.bingbi.demo;

/**
 * A file of evidence.
 *
 * @param kind one of article 6, as the content model names it
 */
public record EvidenceFile(String name, String kind, byte[] bytes) {}
