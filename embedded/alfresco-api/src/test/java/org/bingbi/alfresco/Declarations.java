package org.bingbi.alfresco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.alfresco.Facts.KnownClass;
import org.bingbi.alfresco.Facts.Member;

/** What this module declares, read from its compiled classes, and held against the facts. */
final class Declarations {
    private static final Set<String> MEANINGFUL = Set.of("public", "protected", "static", "abstract", "final");

    private Declarations() {}

    /** Every class that others can see. */
    static List<Class<?>> visibleClasses() {
        try {
            Path root = Path.of(NodeRef.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(root::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".class"))
                        .<Class<?>>map(Declarations::load)
                        .filter(c -> visible(c.getModifiers()))
                        .filter(c -> c.getEnclosingClass() == null
                                || visible(c.getEnclosingClass().getModifiers()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, NodeRef.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What of a declared class genuine ACS does not have; empty if all is well. */
    static List<String> strayedFrom(Facts facts, Class<?> declared) {
        String name = internal(declared);
        KnownClass known = facts.classes().get(name);
        if (known == null) {
            return List.of(name + " is no class of ACS");
        }
        List<String> strayed = new ArrayList<>();
        if (!known.kind().equals(kind(declared))) {
            strayed.add(name + " is of kind " + known.kind());
        }
        if (!declared.isInterface() && !known.superclass().equals(internal(declared.getSuperclass()))) {
            strayed.add(name + " extends " + known.superclass());
        }
        for (Class<?> above : declared.getInterfaces()) {
            if (!known.interfaces().contains(internal(above))) {
                strayed.add(name + " does not name " + internal(above) + " among its interfaces");
            }
        }
        if (!declared.isEnum()
                && Modifier.isFinal(declared.getModifiers()) != known.flags().contains("final")) {
            strayed.add(name + " is final, or is not");
        }
        membersOf(declared).stream()
                .filter(m -> known.members().stream().noneMatch(fact -> sameMember(fact, m)))
                .map(m -> name + " has no " + m + "; it has " + known.named(m.kind(), m.name()))
                .forEach(strayed::add);
        return strayed;
    }

    private static boolean sameMember(Member fact, Member declared) {
        return fact.kind().equals(declared.kind())
                && fact.name().equals(declared.name())
                && fact.descriptor().equals(declared.descriptor())
                && fact.flags().equals(declared.flags())
                && fact.thrown().containsAll(declared.thrown())
                && (fact.constant().isEmpty() || fact.constant().equals(declared.constant()));
    }

    private static List<Member> membersOf(Class<?> declared) {
        List<Member> members = new ArrayList<>();
        for (Field field : declared.getDeclaredFields()) {
            if (visible(field.getModifiers()) && !field.isSynthetic()) {
                members.add(new Member(
                        "field",
                        flags(field.getModifiers()),
                        field.getName(),
                        field.getType().descriptorString(),
                        Set.of(),
                        constant(field)));
            }
        }
        for (Method method : declared.getDeclaredMethods()) {
            if (visible(method.getModifiers()) && !method.isSynthetic() && !method.isBridge()) {
                members.add(executable(method, method.getName(), method.getReturnType()));
            }
        }
        for (Constructor<?> constructor : declared.getDeclaredConstructors()) {
            if (visible(constructor.getModifiers()) && !declared.isEnum()) {
                members.add(executable(constructor, "<init>", void.class));
            }
        }
        return members;
    }

    private static Member executable(Executable executable, String name, Class<?> returned) {
        String descriptor =
                MethodType.methodType(returned, executable.getParameterTypes()).descriptorString();
        // Unchecked exceptions are the business of the documentation; the compiler asks for the checked ones.
        Set<String> thrown = Arrays.stream(executable.getExceptionTypes())
                .filter(e -> !RuntimeException.class.isAssignableFrom(e) && !Error.class.isAssignableFrom(e))
                .map(Declarations::internal)
                .collect(Collectors.toSet());
        return new Member("method", flags(executable.getModifiers()), name, descriptor, thrown, "");
    }

    private static String constant(Field field) {
        if (!Modifier.isStatic(field.getModifiers())
                || !(field.getType().isPrimitive() || field.getType() == String.class)) {
            return "";
        }
        try {
            Object value = field.get(null);
            if (value instanceof String text) {
                return '"' + text + '"';
            }
            return value instanceof Character letter ? String.valueOf((int) letter) : String.valueOf(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> flags(int modifiers) {
        Set<String> flags = new HashSet<>(List.of(Modifier.toString(modifiers).split(" ")));
        flags.retainAll(MEANINGFUL);
        return flags;
    }

    private static String kind(Class<?> declared) {
        if (declared.isAnnotation()) {
            return "annotation";
        }
        if (declared.isInterface()) {
            return "interface";
        }
        return declared.isEnum() ? "enum" : "class";
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
