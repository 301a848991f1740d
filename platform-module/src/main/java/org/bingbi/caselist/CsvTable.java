package org.bingbi.caselist;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/** Reads CSV (RFC 4180) in UTF-8, with or without byte order mark, or in GB18030, as Chinese spreadsheets write it. */
final class CsvTable {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.RFC4180)
            .setIgnoreEmptyLines(true)
            .build();

    private CsvTable() {}

    /** @throws RefusedException when it is no text of these encodings, no CSV, or too long */
    static List<Row> read(byte[] file, FileLimits limits) {
        String text = decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, GB18030))
                .orElseThrow(() -> new RefusedException(Problem.at("file", "cases.encoding", "")));
        return rows(text.startsWith("\uFEFF") ? text.substring(1) : text, limits);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static List<Row> rows(String text, FileLimits limits) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (CSVRecord cells : parser) {
                if (rows.size() > limits.lines()) {
                    throw new RefusedException(Problem.at("file", "cases.too-many-lines", "", limits.lines()));
                }
                rows.add(new Row(
                        (int) parser.getCurrentLineNumber(),
                        cells.stream().map(String::strip).toList(),
                        Map.of()));
            }
            return rows;
        } catch (IOException | IllegalStateException | IllegalArgumentException broken) {
            throw new RefusedException(Problem.at("file", "cases.not-csv", ""));
        }
    }
}
