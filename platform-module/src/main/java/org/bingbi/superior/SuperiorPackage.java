package org.bingbi.superior;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alfresco.service.cmr.repository.ContentReader;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.evidence.Measurement;
import org.bingbi.evidence.MeasuringOutputStream;
import org.bingbi.web.Json;

/**
 * An entry packed for the superior discipline office (article 13): form, copies of the evidence, and a manifest of digests measured on
 * the bytes that were packed. Outside any transaction, as the bytes flow; no file of any size is held in memory.
 *
 * @param manifest still without files
 * @param page the form with all opinions, as HTML
 * @param explanation how to check the package, for its receiver
 */
record SuperiorPackage(Manifest manifest, byte[] page, String explanation, List<Piece> evidence) {

    private static final String FORM = "登记表.html";
    private static final String FOLDER = "证据/";
    private static final String INSIDE = "package.zip";

    /** A piece of evidence: what its node says of it, and its bytes. */
    record Piece(Manifest.File recorded, ContentReader reader) {}

    /** Writes the sealed package; names stand in the encrypted ZIP inside only. */
    void writeTo(OutputStream out, String passphrase) throws IOException {
        Instant at = manifest.madeAt();
        try (SealedZip sealed =
                new SealedZip(out, INSIDE, at.atZone(WorkingDayCalendar.ZONE).toLocalDateTime(), passphrase)) {
            ZipOutputStream zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
            // Recordings and pictures are compressed already, and trying it again costs more than all the rest.
            zip.setLevel(Deflater.NO_COMPRESSION);
            pack(zip, at);
            zip.finish();
        }
    }

    private void pack(ZipOutputStream zip, Instant at) throws IOException {
        List<Manifest.File> files = new ArrayList<>();
        files.add(made(FORM, "text/html", pack(zip, FORM, at, new ByteArrayInputStream(page))));
        for (Piece piece : evidence) {
            files.add(packed(piece.recorded(), pack(piece, zip, at)));
        }
        pack(zip, "manifest.json", at, new ByteArrayInputStream(Json.write(withFiles(files))));
        pack(zip, "SHA256SUMS", at, sums(files, Manifest.File::sha256));
        pack(zip, "SM3SUMS", at, sums(files, Manifest.File::sm3));
        pack(zip, "说明.txt", at, new ByteArrayInputStream(explanation.getBytes(StandardCharsets.UTF_8)));
    }

    private static Measurement pack(Piece piece, ZipOutputStream zip, Instant at) throws IOException {
        try (InputStream bytes = piece.reader().getContentInputStream()) {
            return pack(zip, piece.recorded().path(), at, bytes);
        }
    }

    private static Measurement pack(ZipOutputStream zip, String path, Instant at, InputStream bytes)
            throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at.atZone(WorkingDayCalendar.ZONE).toLocalDateTime());
        zip.putNextEntry(entry);
        MeasuringOutputStream measuring = new MeasuringOutputStream(zip);
        try {
            bytes.transferTo(measuring);
        } catch (IOException broken) {
            measuring.abandon();
            throw broken;
        }
        zip.closeEntry();
        return measuring.measured("");
    }

    /** The lines that {@code sha256sum --check} and its likes read. */
    private static InputStream sums(List<Manifest.File> files, Function<Manifest.File, String> digest) {
        String lines = files.stream()
                .map(file -> digest.apply(file) + "  " + file.path() + "\n")
                .collect(Collectors.joining());
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private Manifest withFiles(List<Manifest.File> files) {
        return new Manifest(
                manifest.format(),
                manifest.office(),
                manifest.madeAt(),
                manifest.making(),
                manifest.recorder(),
                manifest.department(),
                manifest.submittedAt(),
                manifest.digest(),
                files);
    }

    private static Manifest.File made(String path, String type, Measurement measured) {
        return new Manifest.File(
                path, null, null, null, null, null, type, measured.size(), measured.sha256(), measured.sm3(), null);
    }

    private static Manifest.File packed(Manifest.File recorded, Measurement measured) {
        return new Manifest.File(
                recorded.path(),
                recorded.originalName(),
                recorded.kind(),
                recorded.source(),
                recorded.obtainedAt(),
                recorded.evidenceForm(),
                recorded.type(),
                measured.size(),
                measured.sha256(),
                measured.sm3(),
                measured.sha256().equals(recorded.sha256()) && measured.sm3().equals(recorded.sm3()));
    }

    /** Where evidence lies in the package. */
    static String path(int index, String name) {
        return FOLDER + "%03d-".formatted(index) + name;
    }
}
