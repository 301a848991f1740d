package org.bingbi.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.bingbi.problem.InvalidCharacters;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * Reads the organisation file: CSV in UTF-8, with or without byte order mark, or GB18030, with the columns of
 * {@link Column}. Whatever is wrong is named together, and then nothing of the file is taken.
 */
public final class OrganisationFile {

    /** The columns, by the words of the file's first line. */
    enum Column {
        DEPARTMENT_CODE("部门编码"),
        DEPARTMENT_NAME("部门名称"),
        NAME("姓名"),
        ACCOUNT("账号"),
        POST("职务"),
        ROLES("角色"),
        SUPERVISES("分管部门");

        private final String head;

        Column(String head) {
            this.head = head;
        }

        String head() {
            return head;
        }
    }

    /** One line's cells, see {@link CellText}. */
    record Row(int line, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.get(column);
        }

        List<String> words(Column column) {
            return Arrays.stream(cell(column).split("[;；]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** More would be no county office's staff list; refused before it is parsed. */
    public static final int MOST_BYTES = 1 << 20;

    public static final int MOST_LINES = 5_000;
    public static final int LONGEST_CELL = 100;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setIgnoreEmptyLines(true)
            .build();

    private OrganisationFile() {}

    /** @param lines the line of each of the people, in their order */
    record Parsed(Organisation organisation, List<Integer> lines) {}

    /** @throws RefusedException with every problem of the file */
    public static Organisation read(byte[] file) {
        return parse(file).organisation();
    }

    /** @throws RefusedException with every problem of the file */
    static Parsed parse(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw refused("organisation.too-large", String.valueOf(file.length), MOST_BYTES);
        }
        List<Row> rows = rows(text(file));
        return new Parsed(
                new OrganisationCheck(rows).organisation(),
                rows.stream().map(Row::line).toList());
    }

    /** The file that says just this. */
    static byte[] write(Organisation organisation) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(Arrays.stream(Column.values()).map(Column::head).toList());
            for (Person person : organisation.people()) {
                printer.printRecord(
                        person.department(),
                        organisation.departmentNameOf(person),
                        person.name(),
                        person.account(),
                        person.post(),
                        person.roles().stream().sorted().map(Role::word).collect(Collectors.joining(";")),
                        person.supervises().stream().sorted().collect(Collectors.joining(";")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        String text = decoded(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(file, GB18030);
        }
        if (text == null) {
            throw refused("organisation.encoding", "");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static List<Row> rows(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            List<Row> rows = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            List<String> head = null;
            for (CSVRecord cells : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (head == null) {
                    head = head(cells);
                } else if (rows.size() == MOST_LINES) {
                    throw refused("organisation.too-many-lines", "", MOST_LINES);
                } else {
                    row(line, head, cells, rows, problems);
                }
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.at("file", "organisation.empty", "", heads()));
            }
            RefusedException.unlessEmpty(problems);
            return rows;
        } catch (IOException | IllegalStateException | IllegalArgumentException broken) {
            throw refused("organisation.not-csv", "");
        }
    }

    private static List<String> head(CSVRecord cells) {
        List<String> head = cells.stream().map(CellText::clean).toList();
        List<Problem> problems = new ArrayList<>();
        for (Column column : Column.values()) {
            if (head.stream().filter(column.head()::equals).count() != 1) {
                problems.add(Problem.inFile(1, column.head(), "organisation.column", "", heads()));
            }
        }
        RefusedException.unlessEmpty(problems);
        return head;
    }

    private static void row(int line, List<String> head, CSVRecord cells, List<Row> rows, List<Problem> problems) {
        if (cells.size() != head.size()) {
            problems.add(Problem.inFile(
                    line, "", "organisation.cells", String.valueOf(cells.size()), String.valueOf(head.size())));
            return;
        }
        Map<Column, String> byColumn = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            String given = cells.get(head.indexOf(column.head()));
            String cell = CellText.of(column, given);
            if (cell.length() > LONGEST_CELL) {
                problems.add(Problem.inFile(line, column.head(), "organisation.cell-too-long", cell, LONGEST_CELL));
            }
            InvalidCharacters.inFile(line, column.head(), given).ifPresent(problems::add);
            byColumn.put(column, cell);
        }
        rows.add(new Row(line, byColumn));
    }

    private static String heads() {
        return String.join(",", Arrays.stream(Column.values()).map(Column::head).toList());
    }

    private static RefusedException refused(String code, String value, Object... arguments) {
        return new RefusedException(Problem.at("file", code, value, arguments));
    }
}
