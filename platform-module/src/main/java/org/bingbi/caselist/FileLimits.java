package org.bingbi.caselist;

/**
 * How large a list of closed cases may be.
 *
 * @param bytes of the file as it comes
 * @param inflatedBytes of what is packed in an XLSX, which is a ZIP file, all parts together
 * @param lines of cases
 */
public record FileLimits(int bytes, long inflatedBytes, int lines) {}
