package org.alfresco.repo.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What behaviours have in common: a frequency, and being turned off for the current thread. */
public abstract class BaseBehaviour implements Behaviour {
    protected NotificationFrequency frequency;
    protected Map<Class<?>, Object> proxies = new HashMap<>();

    private final ThreadLocal<Deque<Object>> disabled = ThreadLocal.withInitial(ArrayDeque::new);

    /** A behaviour that runs at every event. */
    public BaseBehaviour() {
        this(NotificationFrequency.EVERY_EVENT);
    }

    public BaseBehaviour(NotificationFrequency frequency) {
        if (frequency == null) {
            throw new IllegalArgumentException("A behaviour needs a notification frequency");
        }
        this.frequency = frequency;
    }

    public void setNotificationFrequency(NotificationFrequency frequency) {
        this.frequency = frequency;
    }

    @Override
    public NotificationFrequency getNotificationFrequency() {
        return frequency;
    }

    /** Turns the behaviour off for this thread until {@link #enable()} was called as often. */
    @Override
    public void disable() {
        disabled.get().push(this);
    }

    @Override
    public void enable() {
        if (disabled.get().poll() == null) {
            throw new PolicyException("The behaviour " + this + " was not disabled");
        }
    }

    @Override
    public boolean isEnabled() {
        return disabled.get().isEmpty();
    }
}
