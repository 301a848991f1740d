package org.bingbi.evidence;

/**
 * What the system itself found out about the bytes of a piece of evidence (article 6).
 *
 * @param sha256 SHA-256, 64 hex digits in lower case
 * @param sm3 SM3 (GB/T 32905), 64 hex digits in lower case
 * @param size in bytes
 * @param detectedType media type by the first bytes; the name serves only where they leave it open
 */
public record Measurement(String sha256, String sm3, long size, String detectedType) {}
