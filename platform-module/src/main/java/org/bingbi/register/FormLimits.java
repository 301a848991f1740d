package org.bingbi.register;

/**
 * How long a field may be, in characters as a person counts them (Unicode code points).
 *
 * @param line of a single line
 * @param passage of a text
 */
public record FormLimits(int line, int passage) {}
