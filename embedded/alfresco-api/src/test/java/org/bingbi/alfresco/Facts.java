package org.bingbi.alfresco;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What genuine ACS 25.3 has, read from a list of its classes and members. */
record Facts(Map<String, KnownClass> classes) {
    /** A class of ACS. Names are written as in byte code, with slashes. */
    record KnownClass(
            String kind,
            String name,
            Set<String> flags,
            String superclass,
            Set<String> interfaces,
            List<Member> members) {
        boolean has(Member declared) {
            return members.contains(declared);
        }

        List<Member> named(String kind, String name) {
            return members.stream()
                    .filter(m -> m.kind().equals(kind) && m.name().equals(name))
                    .toList();
        }
    }

    /** A member of a class; {@code thrown} are the checked exceptions, {@code constant} is empty if there is none. */
    record Member(
            String kind, Set<String> flags, String name, String descriptor, Set<String> thrown, String constant) {}

    static Facts read() {
        try (InputStream list = Facts.class.getResourceAsStream("/acs-signatures.txt")) {
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Facts parse(List<String> lines) {
        Map<String, KnownClass> classes = new LinkedHashMap<>();
        KnownClass current = null;
        for (String line : lines) {
            if (line.startsWith(" ")) {
                current.members().add(member(line.trim()));
            } else {
                current = knownClass(line);
                classes.put(current.name(), current);
            }
        }
        return new Facts(classes);
    }

    private static KnownClass knownClass(String line) {
        List<String> words = List.of(line.split(" "));
        int inherits = words.indexOf("extends");
        int keeps = words.indexOf("implements");
        Set<String> flags = new HashSet<>(words.subList(2, words.size()));
        return new KnownClass(
                words.get(0),
                words.get(1),
                flags,
                inherits < 0 ? "java/lang/Object" : words.get(inherits + 1),
                keeps < 0 ? Set.of() : Set.of(words.get(keeps + 1).split(",")),
                new ArrayList<>());
    }

    private static Member member(String line) {
        int equals = line.indexOf(" = ");
        String constant = equals < 0 ? "" : line.substring(equals + 3);
        String rest = equals < 0 ? line : line.substring(0, equals);
        int throwing = rest.indexOf(" throws ");
        Set<String> thrown =
                throwing < 0 ? Set.of() : Set.of(rest.substring(throwing + 8).split(","));
        String[] words = (throwing < 0 ? rest : rest.substring(0, throwing)).split(" ");
        int last = words.length - 1;
        Set<String> flags = new HashSet<>(Arrays.asList(words).subList(1, last - 1));
        return new Member(words[0], flags, words[last - 1], words[last], thrown, constant);
    }
}
