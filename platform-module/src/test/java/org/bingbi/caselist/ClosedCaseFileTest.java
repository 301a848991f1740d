package org.bingbi.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bingbi.filing.ClosedCase;
import org.bingbi.organisation.Office;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The case system's list in every form it comes in, and what is wrong with it. */
@Tag("article-16")
class ClosedCaseFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FileLimits LIMITS = new FileLimits(1 << 20, 8 << 20, 100);
    private static final String NUMBER = "东检刑诉受〔2026〕101号";
    private static final String LINE = NUMBER + ",陈某合同诈骗案,合同诈骗罪,liming,01,2026-08-03,2026-11-16,审查起诉\n";
    private static final ClosedCase CASE = new ClosedCase(
            NUMBER,
            "陈某合同诈骗案",
            "合同诈骗罪",
            "liming",
            "01",
            Optional.of(LocalDate.of(2026, 8, 3)),
            LocalDate.of(2026, 11, 16),
            "审查起诉");

    private static String csv(String... lines) {
        return Column.heads() + "\n" + String.join("", lines);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", csv(LINE).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + csv(LINE)).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("GB18030", csv(LINE).getBytes(Charset.forName("GB18030"))),
                Arguments.of("lines of Windows", csv(LINE).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "other order, one more column",
                        ("备注,办结日期,承办人账号,案件名称,案件编号,承办部门编码,案由,受理日期,诉讼阶段\n" + "x,2026-11-16,liming,陈某合同诈骗案," + NUMBER
                                        + ",01,合同诈骗罪,2026-08-03,审查起诉")
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "a workbook with texts",
                        Sheet.with(NUMBER, "陈某合同诈骗案", "合同诈骗罪", "liming", "01", "2026-08-03", "2026/11/16", "审查起诉")
                                .bytes()),
                Arguments.of(
                        "a workbook with days",
                        Sheet.with(
                                        NUMBER,
                                        "陈某合同诈骗案",
                                        "合同诈骗罪",
                                        "liming",
                                        "01",
                                        LocalDate.of(2026, 8, 3),
                                        LocalDate.of(2026, 11, 16),
                                        "审查起诉")
                                .bytes()),
                Arguments.of(
                        "a workbook with formulas",
                        Sheet.with(
                                        new Sheet.Formula("CONCATENATE(\"a\",\"b\")", NUMBER),
                                        "陈某合同诈骗案",
                                        "合同诈骗罪",
                                        "liming",
                                        "01",
                                        new Sheet.Formula("DATE(2026,8,3)", LocalDate.of(2026, 8, 3)),
                                        new Sheet.Formula("F2+105", LocalDate.of(2026, 11, 16)),
                                        "审查起诉")
                                .bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void aFileIsReadInAnyForm(String form, byte[] file) {
        assertThat(read(file)).containsExactly(CASE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16", "2026/11/16", "2026.11.16", "2026年11月16日", "20261116", "2026-11-16 09:30:00"})
    void aDayIsReadAsOfficesWriteIt(String day) {
        assertThat(read(csv("1号,甲案,,liming,01,," + day + ",\n")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.closedOn()).isEqualTo(LocalDate.of(2026, 11, 16));
                    assertThat(one.acceptedOn()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            ',甲案,,liming,01,,2026-11-16,',            案件编号,     cases.required,            ''
            '1号,,,liming,01,,2026-11-16,',             案件名称,     cases.required,            ''
            '1号,甲案,,,01,,2026-11-16,',               承办人账号,   cases.required,            ''
            '1号,甲案,,liming,,,2026-11-16,',           承办部门编码, cases.required,            ''
            '1号,甲案,,liming,01,,,',                   办结日期,     cases.required,            ''
            '1号,甲案,,nobody,01,,2026-11-16,',         承办人账号,   cases.unknown-handler,     nobody
            '1号,甲案,,liming,99,,2026-11-16,',         承办部门编码, cases.unknown-department,  99
            '1号,甲案,,liming,01,,2026-02-30,',         办结日期,     cases.day,                 2026-02-30
            '1号,甲案,,liming,01,,昨天,',               办结日期,     cases.day,                 昨天
            '1号,甲案,,liming,01,,2026-11-24,',         办结日期,     cases.future,              2026-11-24
            '1号,甲案,,liming,01,2026-11-17,2026-11-16,', 受理日期,   cases.accepted-after-closed, 2026-11-17
            """)
    void aWrongLineNamesLineColumnAndValue(String line, String column, String code, String value) {
        assertThat(problems(csv(LINE, line + "\n")))
                .containsExactly(Problem.inFile(3, column, code, value, arguments(code)));
    }

    private static Object[] arguments(String code) {
        return switch (code) {
            case "cases.future" -> new Object[] {TODAY};
            case "cases.accepted-after-closed" -> new Object[] {"2026-11-16"};
            default -> new Object[0];
        };
    }

    @Test
    void aCharacterThatCannotBeStoredIsNamedWithItsCell() {
        assertThat(problems(
                        csv(LINE, "1号,甲\u0000案,,liming,01,,2026-11-16,\n", "2号,乙案,\u0000,liming,01,,2026-11-16,\n")))
                .containsExactly(
                        Problem.inFile(3, "案件名称", "character-unstorable", "U+0000"),
                        Problem.inFile(4, "案由", "character-unstorable", "U+0000"));
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        assertThat(problems(csv("1号,甲案,,x,01,,2026-11-16,\n", "2号,乙案,,y,01,,2026-11-16,\n")))
                .extracting(Problem::line)
                .containsExactly(2, 3);
    }

    @Test
    void theSameCaseTwiceIsNamedWithItsFirstLineHoweverItIsWritten() {
        assertThat(problems(csv(LINE, "东检刑诉受[2026] 101号,陈案,,liming,01,,2026-11-16,\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("cases.twice");
                    assertThat(problem.arguments()).containsExactly("2");
                });
    }

    @Test
    void aNumberOfCharactersThatNobodySeesIsNoNumber() {
        assertThat(problems(csv("\u200b\u200b,陈案,,liming,01,,2026-11-16,\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("cases.required"));
    }

    @Test
    void aCellOfAWorkbookThatSaysNothingIsNamed() {
        byte[] file = Sheet.with(NUMBER, "陈案", "", "liming", "01", "", FormulaError.REF, "")
                .line("2号", "乙案", "", "liming", "01", "", "2026-11-16", "")
                .bytes();
        assertThat(problems(file)).containsExactly(Problem.inFile(2, "办结日期", "cases.formula-error", "#REF!"));

        byte[] noResult = Sheet.tampered(
                Sheet.with(
                                NUMBER,
                                "陈案",
                                "",
                                "liming",
                                "01",
                                "",
                                new Sheet.Formula("TODAY()", LocalDate.of(2026, 11, 16)),
                                "")
                        .bytes(),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f>"));
        assertThat(problems(noResult)).containsExactly(Problem.inFile(2, "办结日期", "cases.formula-without-result", ""));
    }

    @Test
    void aNumberThatTheProgramTookForAFigureStaysWhole() {
        byte[] file = Sheet.with(202611160101d, "陈案", "", "liming", "01", "", "2026-11-16", "")
                .bytes();
        assertThat(read(file)).extracting(ClosedCase::number).containsExactly("202611160101");
    }

    @Test
    void aWorkbookOfAnOldMacintoshCountsFrom1904() {
        byte[] file = Sheet.tampered(
                Sheet.with(NUMBER, "陈案", "", "liming", "01", "", LocalDate.of(2022, 11, 15), "")
                        .bytes(),
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        assertThat(read(file)).extracting(ClosedCase::closedOn).containsExactly(LocalDate.of(2026, 11, 16));
    }

    @Test
    void aWorkbookWrittenAsAStreamIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet();
            List<List<String>> lines = List.of(
                    Stream.of(Column.values()).map(Column::head).toList(),
                    List.of(NUMBER, "陈案", "", "liming", "01", "", "2026-11-16", ""));
            for (int line = 0; line < lines.size(); line++) {
                SXSSFRow row = sheet.createRow(line);
                for (int cell = 0; cell < lines.get(line).size(); cell++) {
                    row.createCell(cell).setCellValue(lines.get(line).get(cell));
                }
            }
            workbook.write(file);
        }
        assertThat(read(file.toByteArray())).extracting(ClosedCase::number).containsExactly(NUMBER);
    }

    @Test
    void aBombIsRefusedBeforeItBursts() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 16];
            for (long written = 0; written < 64L << 20; written += blanks.length) {
                zip.write(blanks);
            }
        }
        assertThat(file.size()).isLessThan(LIMITS.bytes());
        assertThat(codes(file.toByteArray())).containsExactly("cases.too-much-packed");
    }

    static Stream<Arguments> parts() {
        return Stream.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aDocumentTypeIsRefusedWhereverItStands(String part) {
        byte[] file = Sheet.tampered(
                Sheet.with(NUMBER, "陈案", "", "liming", "01", "", "2026-11-16", "")
                        .bytes(),
                part,
                xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"));
        assertThat(codes(file)).containsExactly("cases.document-type");
    }

    @Test
    void aDeclarationInUtf16IsSeenToo() {
        byte[] file = Sheet.with(NUMBER, "陈案", "", "liming", "01", "", "2026-11-16", "")
                .bytes();
        byte[] other = Sheet.tampered(
                file, "xl/styles.xml", xml -> "\u0000" + String.join("\u0000", "<!DOCTYPE x>".split("")));
        assertThat(codes(other)).containsExactly("cases.document-type");
    }

    @Test
    void whatIsNoSuchFileIsSaidSo() {
        assertThat(codes(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("cases.not-xlsx");
        assertThat(codes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly("cases.old-office");
        assertThat(codes(new byte[] {(byte) 0xff, (byte) 0xff})).containsExactly("cases.encoding");
        assertThat(codes("\"".getBytes(StandardCharsets.UTF_8))).containsExactly("cases.not-csv");
        assertThat(codes(new byte[0])).containsExactly("cases.empty");
        assertThat(codes(csv().getBytes(StandardCharsets.UTF_8))).containsExactly("cases.empty");
        assertThat(codes("编号,名称\n".getBytes(StandardCharsets.UTF_8)))
                .containsOnly("cases.column")
                .hasSize(8);
        assertThat(codes(new byte[LIMITS.bytes() + 1])).containsExactly("cases.too-large");
        assertThat(codes(csv(Stream.generate(() -> LINE).limit(101).toArray(String[]::new))
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("cases.too-many-lines");
    }

    private static List<ClosedCase> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ClosedCase> read(byte[] file) {
        return ClosedCaseFile.read(file, LIMITS, Office.ORGANISATION, TODAY);
    }

    private static List<Problem> problems(String file) {
        return problems(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problems(byte[] file) {
        return catchThrowableOfType(RefusedException.class, () -> read(file)).problems();
    }

    private static List<String> codes(byte[] file) {
        return problems(file).stream().map(Problem::code).toList();
    }
}
