package org.bingbi.embedded.permission;

import java.util.Map;

/** A condition of a query, in parentheses, and its named parameters. */
public record SqlCondition(String sql, Map<String, Object> parameters) {}
