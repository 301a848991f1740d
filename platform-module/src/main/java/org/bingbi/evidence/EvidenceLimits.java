package org.bingbi.evidence;

/**
 * Settings.
 *
 * @param maxBytes the largest file taken, in bytes
 * @param maxFiles how many files an entry may have
 */
public record EvidenceLimits(long maxBytes, int maxFiles) {}
