package org.bingbi.organisation;

/** A department by its code, such as {@code 01} 第一检察部. */
public record Department(String code, String name) {}
