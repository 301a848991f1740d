package org.bingbi.embedded.policy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.policy.Policy.Arg;
import org.alfresco.repo.policy.PolicyException;

/** Which arguments of a policy tell one event from another, and which are wanted as at the end of the transaction. */
record PolicyArguments(List<Arg> kinds) {
    static PolicyArguments of(Class<?> policyClass) {
        Method[] methods = policyClass.getMethods();
        if (methods.length != 1) {
            throw new PolicyException("The policy " + policyClass.getName() + " must have exactly one method");
        }
        List<Arg> kinds = new ArrayList<>();
        for (int i = 0; i < methods[0].getParameterCount(); i++) {
            kinds.add(declared(policyClass, i));
        }
        return new PolicyArguments(List.copyOf(kinds));
    }

    private static Arg declared(Class<?> policyClass, int i) {
        try {
            Field field = policyClass.getField("ARG_" + i);
            return (Arg) field.get(null);
        } catch (NoSuchFieldException e) {
            return i == 0 ? Arg.KEY : Arg.START_VALUE;
        } catch (IllegalAccessException e) {
            throw new PolicyException("ARG_" + i + " of " + policyClass.getName() + " cannot be read", e);
        }
    }

    /** What makes two events of the same behaviour the same one. */
    List<Object> keys(Object[] args) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Arg.KEY) {
                keys.add(args[i]);
            }
        }
        return keys;
    }

    /** Takes over from a later event what is wanted as at the end. */
    void overtake(Object[] earlier, Object[] later) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Arg.END_VALUE) {
                earlier[i] = later[i];
            }
        }
    }
}
