package org.alfresco.repo.policy;

/** Code bound to a policy. */
public interface Behaviour {
    /** When and how often a behaviour runs within a transaction. */
    public enum NotificationFrequency {
        EVERY_EVENT,
        FIRST_EVENT,
        TRANSACTION_COMMIT
    }

    <T> T getInterface(Class<T> policy);

    void disable();

    void enable();

    boolean isEnabled();

    NotificationFrequency getNotificationFrequency();
}
