package org.bingbi.search;

import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An empty answer of whatever kind a method gives. */
public final class Nothing {

    private Nothing() {}

    public static Object of(Class<?> kind) {
        if (kind == boolean.class) {
            return false;
        }
        if (kind == int.class) {
            return 0;
        }
        if (kind == long.class || kind == Long.class) {
            return 0L;
        }
        if (kind.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (kind == Map.class) {
            return Map.of();
        }
        if (kind == Set.class) {
            return Set.of();
        }
        if (kind == Iterator.class) {
            return List.of().iterator();
        }
        return kind.isInterface()
                ? Proxy.newProxyInstance(
                        kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (proxy, method, arguments) ->
                                ofObject(kind, proxy, method.getName(), method.getReturnType(), arguments))
                : null;
    }

    private static Object ofObject(Class<?> kind, Object proxy, String method, Class<?> answer, Object... arguments) {
        return switch (method) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "no " + kind.getSimpleName();
            default -> of(answer);
        };
    }
}
