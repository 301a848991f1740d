package org.bingbi.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;

/**
 * Refuses, for the channels that are not the module's own, characters that no database stores before one is asked to: Alfresco's policies
 * come after the writing, when PostgreSQL has failed already, or has another character in their place.
 */
public final class InvalidCharacterInterceptor implements MethodInterceptor {

    private final Guard guard;

    public InvalidCharacterInterceptor(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        List<Problem> problems = new ArrayList<>();
        collect(call.getArguments(), problems);
        if (!problems.isEmpty() && concernsTheRegister(call.getArguments())) {
            throw Refusals.integrity(problems);
        }
        return call.proceed();
    }

    /** A single property comes as its name and then its value. */
    private static void collect(Object[] arguments, List<Problem> problems) {
        String field = "";
        for (Object argument : arguments) {
            collect(field, argument, problems);
            field = argument instanceof QName name ? name.getLocalName() : "";
        }
    }

    private static void collect(String field, Object value, List<Problem> problems) {
        if (value instanceof String text) {
            InvalidCharacters.in(field, text).ifPresent(problems::add);
        } else if (value instanceof Map<?, ?> several) {
            several.forEach((name, one) ->
                    collect(name instanceof QName property ? property.getLocalName() : field, one, problems));
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> collect(field, one, problems));
        }
    }

    /** By a type, an aspect or a property of the register's model, or by a node of it. */
    private boolean concernsTheRegister(Object... arguments) {
        for (Object argument : arguments) {
            boolean ours = argument instanceof QName name && isTheRegisters(name)
                    || argument instanceof Map<?, ?> properties
                            && properties.keySet().stream()
                                    .anyMatch(key -> key instanceof QName name && isTheRegisters(name))
                    || argument instanceof NodeRef node && guard.holdsRecordData(node);
            if (ours) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTheRegisters(QName name) {
        return name.getNamespaceURI().equals(RegisterModel.URI);
    }
}
