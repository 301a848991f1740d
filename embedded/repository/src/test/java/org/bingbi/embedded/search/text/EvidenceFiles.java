package org.bingbi.embedded.search.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.TextBox;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Evidence as people hand it in, made on the spot. */
public final class EvidenceFiles {

    private EvidenceFiles() {}

    public static byte[] docx(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            return bytes(document::write);
        }
    }

    public static byte[] xlsx(String text) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("往来").createRow(0).createCell(0).setCellValue(text);
            return bytes(workbook::write);
        }
    }

    static byte[] xls(String text) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("往来").createRow(0).createCell(0).setCellValue(text);
            return bytes(workbook::write);
        }
    }

    static byte[] pptx(String text) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            TextBox<?, ?> box = show.createSlide().createTextBox();
            box.setText(text);
            return bytes(show::write);
        }
    }

    /** A page whose text is in the usual encoding of Chinese PDF, with no font inside. */
    public static byte[] pdf(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", b));
        }
        String content = "BT /F1 12 Tf 72 700 Td <" + hex + "> Tj ET";
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120"
                    + " /CapHeight 880 /StemV 93 /FontBBox [-25 -254 1000 880] >>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 8\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n %n", file.length()).replace("\r", ""));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table)
                .append("trailer << /Size 8 /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A mail in GB18030 with one attachment. */
    public static byte[] eml(String subject, String body, String attachmentName, byte[] attachment) {
        Charset gb = Charset.forName("GB18030");
        String mail = "From: =?UTF-8?B?" + base64("某领导".getBytes(StandardCharsets.UTF_8)) + "?= <a@example.org>\r\n"
                + "To: b@example.org\r\n"
                + "Subject: =?UTF-8?B?" + base64(subject.getBytes(StandardCharsets.UTF_8)) + "?=\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
                + "--b1\r\nContent-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(body.getBytes(gb)) + "\r\n"
                + "--b1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename=\"" + attachmentName + "\"\r\n\r\n"
                + base64(attachment) + "\r\n--b1--\r\n";
        return mail.getBytes(StandardCharsets.US_ASCII);
    }

    /** A mail as Outlook saves it: streams named by property, here subject and body. */
    static byte[] msg(String subject, String body) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            byte[] header = new byte[32];
            file.createDocument(new ByteArrayInputStream(header), "__properties_version1.0");
            file.createDocument(utf16("IPM.Note"), "__substg1.0_001A001F");
            file.createDocument(utf16(subject), "__substg1.0_0037001F");
            file.createDocument(utf16(body), "__substg1.0_1000001F");
            return bytes(file::writeFilesystem);
        }
    }

    static byte[] zip(String name, byte[] member) throws IOException {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(member);
                zip.closeEntry();
            }
        });
    }

    private static ByteArrayInputStream utf16(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\r', '\n', ' '})
                .encodeToString(bytes)
                .replace("\r\n ", bytes.length > 60 ? "\r\n" : "");
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}
