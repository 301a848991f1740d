package org.alfresco.repo.policy;

/** What kind of thing a policy is about. */
public enum PolicyType {
    Class,
    Property,
    Association
}
