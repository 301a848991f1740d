package org.alfresco.repo.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A behaviour that is a public method. While it runs, it does not run again on the same thread. */
public class JavaBehaviour extends BaseBehaviour {
    private final Object instance;
    private final String method;

    /** A method that runs at every event. */
    public JavaBehaviour(Object instance, String method) {
        this(instance, method, NotificationFrequency.EVERY_EVENT);
    }

    public JavaBehaviour(Object instance, String method, NotificationFrequency frequency) {
        super(frequency);
        if (instance == null || method == null) {
            throw new IllegalArgumentException("A behaviour needs an object and the name of its method");
        }
        this.instance = instance;
        this.method = method;
    }

    @Override
    public synchronized <T> T getInterface(Class<T> policy) {
        return policy.cast(proxies.computeIfAbsent(policy, this::proxyOf));
    }

    private Object proxyOf(Class<?> policy) {
        Method[] methods = policy.getMethods();
        if (methods.length != 1) {
            throw new PolicyException("The policy " + policy.getName() + " must have exactly one method");
        }
        try {
            Method target = instance.getClass().getMethod(method, methods[0].getParameterTypes());
            // A public method of a class that is not public can still be a behaviour.
            target.setAccessible(true);
            return Proxy.newProxyInstance(policy.getClassLoader(), new Class<?>[] {policy}, (proxy, called, args) -> {
                if (called.getDeclaringClass() == Object.class) {
                    return answerAsObject(proxy, called, args);
                }
                return isEnabled() ? callOnce(target, args) : null;
            });
        } catch (NoSuchMethodException e) {
            throw new PolicyException(
                    "Method " + method + " of " + instance.getClass().getName() + " does not fit " + policy.getName(),
                    e);
        }
    }

    private Object callOnce(Method target, Object[] args) throws Throwable {
        disable();
        try {
            return target.invoke(instance, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            enable();
        }
    }

    private Object answerAsObject(Object proxy, Method called, Object[] args) {
        return switch (called.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> toString();
        };
    }

    @Override
    public String toString() {
        return "Java method[class=" + instance.getClass().getName() + ", method=" + method + "]";
    }
}
