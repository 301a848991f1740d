package org.bingbi.caselist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks as spreadsheet programs do, and as attackers do. */
final class Sheet {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final org.apache.poi.xssf.usermodel.XSSFSheet sheet = workbook.createSheet("已结案件");
    private final CellStyle day;

    Sheet() {
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        line((Object[]) Column.heads().split(","));
    }

    static Sheet with(Object... cells) {
        return new Sheet().line(cells);
    }

    /** A formula as it is written, with the result that the program has stored; null for none. */
    record Formula(String text, Object result) {}

    Sheet line(Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int at = 0; at < cells.length; at++) {
            put(row.createCell(at), cells[at]);
        }
        return this;
    }

    private void put(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            if (formula.result() instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (formula.result() instanceof String text) {
                cell.setCellValue(text);
            }
        } else if (value instanceof org.apache.poi.ss.usermodel.FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value == null) {
            cell.setCellType(CellType.BLANK);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same workbook with the text of one of its parts changed. */
    static byte[] tampered(byte[] workbook, String part, UnaryOperator<String> change) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            parts.computeIfPresent(part, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
