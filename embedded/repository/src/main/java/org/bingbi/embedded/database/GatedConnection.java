package org.bingbi.embedded.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** A connection whose statements pass the gate where they may write; those that only read go by it. */
final class GatedConnection implements InvocationHandler {
    private static final Set<String> WRITING =
            Set.of("commit", "rollback", "setAutoCommit", "setTransactionIsolation", "close", "abort");

    /** A query with one of these holds rows or draws numbers. */
    private static final List<String> WRITING_QUERIES = List.of("FOR UPDATE", "NEXT VALUE", "NEXTVAL");

    private final Connection connection;
    private final Supplier<WriteGate.Passage> entry;

    GatedConnection(Connection connection, Supplier<WriteGate.Passage> entry) {
        this.connection = connection;
        this.entry = entry;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (WRITING.contains(method.getName())) {
            return gated(connection, method, arguments);
        }
        Object result = call(connection, method, arguments);
        if (result instanceof CallableStatement statement) {
            return gated(statement, CallableStatement.class, false);
        }
        if (result instanceof PreparedStatement statement) {
            return gated(statement, PreparedStatement.class, reads(arguments));
        }
        if (result instanceof Statement statement) {
            return gated(statement, Statement.class, false);
        }
        return result;
    }

    private <S extends Statement> Object gated(S statement, Class<S> type, boolean reading) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean executes = method.getName().startsWith("execute");
                    boolean byTheGate = reading || reads(arguments);
                    return executes && !byTheGate
                            ? gated(statement, method, arguments)
                            : call(statement, method, arguments);
                });
    }

    private Object gated(Object target, Method method, Object[] arguments) throws Throwable {
        try (WriteGate.Passage passage = entry.get()) {
            return call(target, method, arguments);
        }
    }

    private static boolean reads(Object[] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
            return false;
        }
        String text = sql.toUpperCase(Locale.ROOT);
        return text.startsWith("SELECT ") && WRITING_QUERIES.stream().noneMatch(text::contains);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
