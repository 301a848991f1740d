package org.bingbi.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of the kinds that evidence comes in, each a true file of its type and of about the size asked for. */
final class EvidenceFiles {
    private static final String[] KINDS = {"screenshot", "statement", "recording", "mail"};

    private EvidenceFiles() {}

    /** @param clue stands in the statement and in the mail, and in no form */
    static EvidenceFile file(int number, String caseName, String clue, int bytes, Random random) {
        String suffix = number < KINDS.length ? "" : "（" + (number / KINDS.length + 1) + "）";
        return switch (KINDS[number % KINDS.length]) {
            case "screenshot" -> new EvidenceFile("聊天截图" + suffix + ".png", "WECHAT", picture(bytes, random));
            case "statement" ->
                new EvidenceFile("情况说明" + suffix + ".docx", "OTHER", statement(caseName, clue, bytes, random));
            case "recording" -> new EvidenceFile("通话录音" + suffix + ".wav", "AUDIO", recording(bytes, random));
            default -> new EvidenceFile("来往邮件" + suffix + ".eml", "EMAIL", mail(caseName, clue, bytes, random));
        };
    }

    /** Grains over bubbles: as hard to compress as a photographed screen. */
    private static byte[] picture(int bytes, Random random) {
        int width = 360;
        int height = Math.max(40, bytes / (width * 3));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        Graphics2D pen = image.createGraphics();
        for (int y = 8; y < height; y += 60) {
            boolean own = y / 60 % 2 == 1;
            pen.setColor(own ? new Color(0x95ec69) : Color.WHITE);
            pen.fillRoundRect(own ? 120 : 12, y, 228, 20, 12, 12);
        }
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] statement(String caseName, String clue, int bytes, Random random) {
        String text = paragraph("情况说明") + paragraph("关于%s，对方提到案中的%s，希望能够再作考虑。本人已经说明规定并予以拒绝。".formatted(caseName, clue));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="bin" ContentType="application/octet-stream"/>\
                        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                        </Types>"""));
        parts.put(
                "_rels/.rels",
                utf8(
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                        </Relationships>"""));
        parts.put(
                "word/document.xml",
                utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + text + "</w:body></w:document>"));
        // As a picture in the document would, this brings the file to its size.
        parts.put("word/media/filling.bin", noise(Math.max(0, bytes - 1500), random));
        return zip(parts);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] recording(int bytes, Random random) {
        int samples = Math.max(800, bytes - 44);
        ByteBuffer wave = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(utf8("RIFF")).putInt(36 + samples).put(utf8("WAVEfmt ")).putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        wave.put(utf8("data")).putInt(samples);
        for (int sample = 0; sample < samples; sample++) {
            wave.put((byte) (128 + 50 * Math.sin(sample / 8.0) + random.nextInt(20)));
        }
        return wave.array();
    }

    private static byte[] mail(String caseName, String clue, int bytes, Random random) {
        String text = "您好：\n\n关于%s，案中的%s能否再作考虑？附件供参考。\n".formatted(caseName, clue);
        String attachment = mime(noise(Math.max(0, bytes * 3 / 4 - 600), random));
        return utf8(
                """
                From: sender@example.cn
                To: office@example.cn
                Subject: =?utf-8?B?%s?=
                Date: Mon, 16 Nov 2026 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="part"

                --part
                Content-Type: text/plain; charset="utf-8"
                Content-Transfer-Encoding: base64

                %s
                --part
                Content-Type: application/octet-stream; name="attachment.bin"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="attachment.bin"

                %s
                --part--
                """
                        .formatted(
                                Base64.getEncoder().encodeToString(utf8("关于" + caseName)),
                                mime(utf8(text)),
                                attachment));
    }

    private static String mime(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // Zip keeps local times; a fixed one keeps the same story the same to the byte.
                entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] noise(int bytes, Random random) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
