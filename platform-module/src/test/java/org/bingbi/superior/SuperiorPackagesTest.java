package org.bingbi.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.lingala.zip4j.ZipFile;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.audit.TrailAct;
import org.bingbi.audit.TrailLine;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 13: who reports to the superior discipline office takes a sealed package there, and nobody inside learns of it. */
@Tag("repository")
@Tag("article-13")
class SuperiorPackagesTest {

    private static final Register REGISTER = Register.open();
    private static final String PASSPHRASE = "K7QPM-AAAAA-BBBBB-CCCCC-DDDDD-22222";

    @TempDir
    private Path folder;

    @Test
    @Tag("article-6")
    void aDirectReportIsPackedWholeWithItsDigests() throws IOException {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.DIRECT_SUPERIOR, "");

        Map<String, byte[]> inside =
                opened(REGISTER.as("liming", () -> packages().prepare(dossier)));

        assertThat(inside.keySet())
                .containsExactly("登记表.html", "证据/001-微信聊天截图.png", "manifest.json", "SHA256SUMS", "SM3SUMS", "说明.txt");
        assertThat(text(inside, "登记表.html")).contains("干预、插手、过问案件登记表", "希望从轻处理", "李明 liming");
        assertThat(text(inside, "证据/001-微信聊天截图.png")).isEqualTo("微信聊天截图.png");
        assertThat(text(inside, "SHA256SUMS").lines()).hasSize(2).allSatisfy(line -> assertThat(line.split(" {2}")[0])
                .isEqualTo(Digest.of(inside.get(line.split(" {2}")[1]))));
        JsonNode manifest = new ObjectMapper().readTree(inside.get("manifest.json"));
        assertThat(manifest.path("format").asText()).isEqualTo("bingbi-superior-1");
        assertThat(manifest.path("making").asInt()).isEqualTo(1);
        assertThat(manifest.path("digest").asText())
                .isEqualTo(REGISTER.text(
                        REGISTER.children(dossier, RegisterModel.TYPE_REGISTER_FORM)
                                .get(0),
                        RegisterModel.PROP_FORM_DIGEST));
        JsonNode evidence = manifest.path("files").path(1);
        NodeRef node = REGISTER.children(dossier, RegisterModel.TYPE_EVIDENCE).get(0);
        assertThat(evidence.path("asSubmitted").asBoolean()).isTrue();
        assertThat(evidence.path("originalName").asText()).isEqualTo("微信聊天截图.png");
        assertThat(evidence.path("sha256").asText()).isEqualTo(REGISTER.text(node, RegisterModel.PROP_SHA256));
        assertThat(evidence.path("sm3").asText()).isEqualTo(REGISTER.text(node, RegisterModel.PROP_SM3));
    }

    @Test
    @Tag("article-5")
    void eachMakingIsOnTheTrailAndItCanBeMadeAgain() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.DIRECT_SUPERIOR, "");

        REGISTER.as("liming", () -> packages().prepare(dossier));
        SuperiorPackage again = REGISTER.as("liming", () -> packages().prepare(dossier));

        assertThat(again.manifest().making()).isEqualTo(2);
        List<TrailLine> lines = REGISTER.as("liming", () -> REGISTER.trail().lines(dossier));
        assertThat(lines.stream().filter(line -> line.act() == TrailAct.PACKAGE_MADE))
                .extracting(TrailLine::actor, TrailLine::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("liming", "1"),
                        org.assertj.core.groups.Tuple.tuple("liming", "2"));
        assertThat(REGISTER.seen(() -> REGISTER.trail().chainHolds(dossier))).isTrue();
    }

    @Test
    void aRouteThatEndsOutsideByConflictEndsInAPackageToo() throws IOException {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "zhouzheng");
        assertThatThrownBy(() -> REGISTER.as("liming", () -> packages().prepare(dossier)))
                .isInstanceOf(OvertakenException.class);
        for (List<NodeRef> open = REGISTER.open(dossier); !open.isEmpty(); open = REGISTER.open(dossier)) {
            REGISTER.sign(open.get(0));
        }
        assertThat(REGISTER.text(dossier, RegisterModel.PROP_STATUS)).isEqualTo("FOR_SUPERIOR");

        Map<String, byte[]> inside =
                opened(REGISTER.as("liming", () -> packages().prepare(dossier)));

        assertThat(text(inside, "登记表.html")).contains("已阅，属实。", "钱进");
        // Who has signed still reads the entry, and packs nothing.
        assertThatThrownBy(() -> REGISTER.as("qianjin", () -> packages().prepare(dossier)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatStaysInsideIsNotPacked() {
        NodeRef draft = REGISTER.draft("liming", ReportOption.DIRECT_SUPERIOR, "");
        NodeRef registered = REGISTER.registered("liming");

        assertThat(Stream.of(draft, registered)).allSatisfy(dossier -> assertThatThrownBy(
                        () -> REGISTER.as("liming", () -> packages().prepare(dossier)))
                .isInstanceOf(OvertakenException.class));
    }

    static Stream<String> everybodyElse() {
        return Office.ORGANISATION.people().stream().map(Person::account).filter(account -> !account.equals("liming"));
    }

    @Tag("article-15")
    @ParameterizedTest
    @MethodSource("everybodyElse")
    void nobodyElseInsideLearnsOfIt(String account) {
        List<List<NodeRef>> before = all(account);

        NodeRef dossier = REGISTER.submitted("liming", ReportOption.DIRECT_SUPERIOR, "");
        REGISTER.as("liming", () -> packages().prepare(dossier));

        assertThat(all(account)).isEqualTo(before);
        assertThat(catchThrowable(() -> REGISTER.as(account, () -> packages().prepare(dossier))))
                .isInstanceOfAny(InvalidNodeRefException.class, NotFoundException.class);
        assertThat(REGISTER.text(dossier, RegisterModel.PROP_NUMBER)).isEqualTo("null");
    }

    /** All that somebody finds of the register, kind by kind. */
    private static List<List<NodeRef>> all(String account) {
        return REGISTER.as(account, () -> Stream.of(
                        "bb:dossier",
                        "bb:registerForm",
                        "bb:evidence",
                        "bb:signatureStep",
                        "cmis:document",
                        "cmis:folder")
                .map(type -> REGISTER.bean("bingbi.query.exact", ExactQuery.class)
                        .all("SELECT cmis:objectId FROM " + type + " ORDER BY cmis:creationDate ASC"))
                .toList());
    }

    private static SuperiorPackages packages() {
        return REGISTER.bean("bingbi.superior.packages", SuperiorPackages.class);
    }

    /** Outer and inner ZIP opened, as the receiver would. */
    private Map<String, byte[]> opened(SuperiorPackage packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packed.writeTo(out, PASSPHRASE);
        Path file = Files.write(Files.createTempFile(folder, "package", ".zip"), out.toByteArray());
        ZipFile outer = new ZipFile(file.toFile(), PASSPHRASE.toCharArray());
        assertThat(outer.getFileHeaders()).hasSize(1);
        try (InputStream inner = outer.getInputStream(outer.getFileHeader("package.zip"))) {
            return entries(inner.readAllBytes());
        }
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String path) {
        return new String(entries.get(path), StandardCharsets.UTF_8);
    }
}
