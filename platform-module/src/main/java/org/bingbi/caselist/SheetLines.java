package org.bingbi.caselist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes lines of a sheet's XML: days of cells that are formatted as such, results of formulas, texts of every kind. */
final class SheetLines extends DefaultHandler {

    /** A cell further right belongs to no list of cases. */
    private static final int MOST_CELLS = 200;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final int mostLines;
    private final List<Row> rows = new ArrayList<>();

    private int line;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, String> faults = new HashMap<>();
    private int place;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean collecting;
    private boolean phonetic;
    private final StringBuilder value = new StringBuilder();

    SheetLines(SharedStrings strings, StylesTable styles, boolean from1904, int mostLines) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.mostLines = mostLines;
    }

    List<Row> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> beginLine(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v" -> collecting = true;
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (collecting) {
            value.append(text, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endLine();
            default -> {}
        }
    }

    private void beginLine(String number) {
        line = number == null ? line + 1 : Integer.parseInt(number);
        cells = new ArrayList<>();
        faults = new HashMap<>();
        place = -1;
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        place = reference == null ? place + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? -1 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
    }

    private void endCell() {
        if (place < 0 || place >= MOST_CELLS) {
            return;
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        String raw = value.toString();
        if (type.equals("e")) {
            faults.put(place, "cases.formula-error");
            cells.set(place, raw.strip());
        } else if (formula && raw.isEmpty() && !type.equals("str")) {
            faults.put(place, "cases.formula-without-result");
        } else {
            cells.set(place, text(raw).strip());
        }
    }

    private String text(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "n" -> number(raw.strip());
            case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
            default -> raw;
        };
    }

    private String number(String raw) {
        double number = Double.parseDouble(raw);
        return isDay() && DateUtil.isValidExcelDate(number)
                ? DateUtil.getLocalDateTime(number, from1904).toLocalDate().toString()
                : new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private boolean isDay() {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(style);
        return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    private void endLine() {
        Row row = new Row(line, cells, faults);
        if (row.isBlank()) {
            return;
        }
        if (rows.size() > mostLines) {
            throw new RefusedException(Problem.at("file", "cases.too-many-lines", "", mostLines));
        }
        rows.add(row);
    }
}
