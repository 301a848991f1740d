package org.bingbi.organisation.name;

/**
 * What a form says of a person.
 *
 * @param name as it was typed
 * @param ownStaff whether the recorder says that it is one of the office's staff who is in service
 */
public record Mention(String name, String organisation, String post, boolean ownStaff) {}
