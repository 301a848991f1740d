package org.alfresco.repo.policy;

/** What a behaviour can be bound to. */
public interface Policy {
    /** Says whether an argument of a policy is part of what identifies an event. */
    public enum Arg {
        KEY,
        START_VALUE,
        END_VALUE
    }
}
