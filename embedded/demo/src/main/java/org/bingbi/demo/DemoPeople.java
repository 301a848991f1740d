package org.bingbi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The staff of an office that does not exist, from the organisation file that the demo imports. */
public final class DemoPeople {
    /** Of every demo account, and of no other. */
    public static final String PASSWORD = "bingbi-demo";

    private static final String FILE = "organisation.csv";

    private DemoPeople() {}

    public record Person(String department, String name, String account, String post, String roles) {
        boolean isLeader() {
            return roles.contains("院领导") || roles.contains("检察长");
        }

        boolean isHead() {
            return roles.contains("部门负责人");
        }
    }

    public static byte[] organisationFile() {
        try (InputStream file = DemoPeople.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Person> all() {
        return new String(organisationFile(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Person(cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    /** Those who handle cases: neither leaders nor heads, and of the procuratorial departments. */
    public static List<Person> handlers() {
        return all().stream()
                .filter(person -> person.department().endsWith("检察部"))
                .filter(person -> !person.isHead() && !person.isLeader())
                .toList();
    }

    public static Person called(String account) {
        return all().stream()
                .filter(person -> person.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo account is called " + account + "; there are "
                        + Arrays.toString(all().stream().map(Person::account).toArray())));
    }
}
