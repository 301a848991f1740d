package org.bingbi.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bingbi.demo.CaseVolume;

/** The list of closed cases as the case system writes it, in XLSX: new, brought again, and beside the raw cost of its nodes. */
final class ClosedCases implements Benchmark {
    private static final int CASES = 10_000;
    private static final int WARM_UP = 1;
    private static final int TIMES = 3;

    @Override
    public String name() {
        return "closed-cases";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        try (Register register = Register.open(name())) {
            CaseVolume volume = new CaseVolume(register.repository());
            Figures lists = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> volume.takeOver(list("新" + turn)));
            out.accept("%d new cases of XLSX: ".formatted(CASES) + lists);
            byte[] known = list("新0");
            Figures again = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> volume.takeOver(known));
            out.accept("the same list again: " + again);
            TreeCopy raw = new TreeCopy(register.repository());
            TreeCopy.Tree one = raw.read(volume.listed(CaseVolume.number("新0", 0)));
            Figures cost = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> raw.writeAtOnce(one, CASES));
            out.accept("raw cost (%d nodes): ".formatted(CASES) + cost);
            out.accept("times its raw cost: %.1f".formatted(lists.timesOf(cost)));
        }
    }

    private static byte[] list(String series) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), CaseVolume.HEADS);
            for (int at = 0; at < CASES; at++) {
                fill(sheet.createRow(at + 1), CaseVolume.line(series, at));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(Row row, java.util.List<String> cells) {
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
    }
}
