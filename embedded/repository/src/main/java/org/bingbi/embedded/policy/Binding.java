package org.bingbi.embedded.policy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.policy.Behaviour;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.BehaviourBinding;
import org.alfresco.repo.policy.BehaviourDefinition;
import org.alfresco.service.namespace.QName;

/** A behaviour bound to a policy, and the face it shows when the policy fires: at once, once, or at the commit. */
final class Binding<B extends BehaviourBinding> implements BehaviourDefinition<B> {
    private final QName policy;
    private final Behaviour behaviour;
    private final Map<Class<?>, Object> faces = new ConcurrentHashMap<>();

    Binding(QName policy, Behaviour behaviour) {
        this.policy = policy;
        this.behaviour = behaviour;
    }

    @Override
    public QName getPolicy() {
        return policy;
    }

    @Override
    public Behaviour getBehaviour() {
        return behaviour;
    }

    <P> P face(Class<P> policyClass) {
        return policyClass.cast(faces.computeIfAbsent(policyClass, this::makeFace));
    }

    private Object makeFace(Class<?> policyClass) {
        Object direct = behaviour.getInterface(policyClass);
        if (behaviour.getNotificationFrequency() == NotificationFrequency.EVERY_EVENT) {
            return direct;
        }
        PolicyArguments arguments = PolicyArguments.of(policyClass);
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getDeclaringClass() == Object.class) {
                return onObject(proxy, method, args);
            }
            return behaviour.getNotificationFrequency() == NotificationFrequency.FIRST_EVENT
                    ? FirstEvents.invoke(behaviour, arguments, args, () -> call(direct, method, args))
                    : CommitQueue.add(behaviour, arguments, args, late -> call(direct, method, late));
        };
        return Proxy.newProxyInstance(policyClass.getClassLoader(), new Class<?>[] {policyClass}, handler);
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private Object onObject(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> behaviour.toString();
        };
    }
}
