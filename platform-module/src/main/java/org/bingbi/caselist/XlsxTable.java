package org.bingbi.caselist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of an XLSX as a stream, so that tens of thousands of lines need little memory. */
final class XlsxTable {

    private XlsxTable() {}

    /** @throws RefusedException when it is none, is too long, or would burst or deceive the parser */
    static List<Row> read(byte[] file, FileLimits limits) {
        PackedParts.check(file, limits);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader workbook = new XSSFReader(parts);
            SheetLines lines = new SheetLines(
                    new ReadOnlySharedStringsTable(parts, false),
                    workbook.getStylesTable(),
                    countsFrom1904(workbook),
                    limits.lines());
            Iterator<InputStream> sheets = workbook.getSheetsData();
            if (!sheets.hasNext()) {
                throw notXlsx();
            }
            try (InputStream sheet = sheets.next()) {
                parse(sheet, lines);
            }
            return lines.rows();
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw notXlsx();
        }
    }

    /** Workbooks of old Macintoshes count their days from 1904. */
    private static boolean countsFrom1904(XSSFReader workbook) throws IOException, OpenXML4JException, SAXException {
        boolean[] from1904 = new boolean[1];
        try (InputStream data = workbook.getWorkbookData()) {
            parse(data, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        from1904[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return from1904[0];
    }

    private static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(part));
    }

    /** A second bolt besides {@link PackedParts}: no document type, hence no entity, is ever looked at. */
    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every Java platform can refuse document types", impossible);
        }
    }

    private static RefusedException notXlsx() {
        return new RefusedException(Problem.at("file", "cases.not-xlsx", ""));
    }
}
