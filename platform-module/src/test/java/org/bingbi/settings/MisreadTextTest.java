package org.bingbi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 5: what stands in register numbers and sealed forms for good is what the office wrote into its settings. */
class MisreadTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<String> MEANT = List.of(
            "东检过问",
            "东检",
            "东区人民检察院",
            "江苏省人民检察院印制",
            "呼和浩特铁路运输检察院",
            "新疆维吾尔自治区人民检察院",
            "朱镕基题",
            "喆检过问",
            "㐀𠀀区检察院",
            "东检（过问）",
            "东检过问-A组",
            "XJ东检 第二部",
            "ئۇيغۇر检",
            "བོད་检察院",
            "ᠮᠣᠩᠭᠣᠯ检",
            "延邊朝鲜族自治州人民檢察院",
            "연변检",
            "联通检察",
            "“东”检·过问",
            "東檢過問",
            "东检ABC123",
            "兵团第一师检察院");

    static Stream<Arguments> whatIsRead() {
        return MEANT.stream()
                .flatMap(meant -> Stream.of(
                        Arguments.of(meant, meant),
                        Arguments.of(meant, "  " + meant + "\u3000"),
                        Arguments.of(meant, read(meant, StandardCharsets.UTF_8)),
                        Arguments.of(meant, read(meant, StandardCharsets.UTF_8) + " "),
                        Arguments.of(meant, asWindows1252(meant)),
                        Arguments.of(meant, read(read(meant, StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                        Arguments.of(meant, meant.charAt(0) + read(meant.substring(1), StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("whatIsRead")
    void whatTheOfficeMeantIsFound(String meant, String asRead) {
        if (!Character.isSurrogate(meant.charAt(0)) && !Character.isSurrogate(meant.charAt(1))) {
            assertThat(MisreadText.mended(asRead)).isEqualTo(meant);
            assertThat(MisreadText.flaw(meant)).isEmpty();
        }
    }

    /** As a file is read whose lines are written raw, with escapes, and half and half. */
    @ParameterizedTest
    @MethodSource("meant")
    void aFileOfAlfrescoIsReadAsItWasMeant(String meant) throws IOException {
        StringBuilder escaped = new StringBuilder();
        meant.chars().forEach(sign -> escaped.append(String.format("\\u%04x", sign)));
        String file = "raw=" + meant + "\nescaped=" + escaped + "\nboth=" + meant + escaped + "\n";
        Properties read = new Properties();
        read.load(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(MisreadText.mended(read.getProperty("raw"))).isEqualTo(meant);
        assertThat(MisreadText.mended(read.getProperty("escaped"))).isEqualTo(meant);
        assertThat(MisreadText.mended(read.getProperty("both"))).isEqualTo(meant + meant);
    }

    @ParameterizedTest
    @MethodSource("meant")
    void anotherEncodingIsSaidToBeWrong(String meant) {
        boolean inGb = GB18030.newEncoder().canEncode(meant);
        if (inGb) {
            assertThat(MisreadText.flaw(MisreadText.mended(read(meant, GB18030))))
                    .isPresent();
        }
        assertThat(MisreadText.flaw(MisreadText.mended(lost(meant)))).contains("settings.lost");
        assertThat(MisreadText.flaw(MisreadText.mended(read(meant, StandardCharsets.UTF_16BE))))
                .isPresent();
    }

    static List<String> meant() {
        return MEANT;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BJ",
                "Bingbi-2026",
                "Büro",
                "Straße",
                "Übermäßig",
                "créée",
                "Noël",
                "Ärzte & Öle",
                "«École»",
                "¿Qué",
                "São Paulo",
                "N°5",
                "Ångström",
                "naïve",
                "Ørsted",
                "Ça va",
                "Ñandú",
                "garçon",
                "Malmö",
                "5 £",
                "bingbi_discipline_office",
                "§ 15",
                "100 m²"
            })
    void wordsInLatinLettersStayAsTheyAre(String word) {
        assertThat(MisreadText.mended(word)).isEqualTo(word);
        assertThat(MisreadText.flaw(word)).isEmpty();
        assertThat(MisreadText.mended(read(word, StandardCharsets.UTF_8))).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东检\uFFFD问",
                "????",
                "东检?",
                "东\u0000检",
                "东\u200B检",
                "\uFEFF东检",
                "东\u202E检",
                "东\uE000检",
                "东\uD800检",
                "东\uDC00",
                "东\u0378检",
                "东\n检",
                "东\u0007",
                "东\u0085检",
                "\uFFFE东",
                "ä¸",
                "¶«¼ì",
                "ÄÏ",
                "ÖìéF»ù",
                "ªFÀË¹L°Ý",
                "東\u2028検",
                "Î÷°²",
                "Ϸ东"
            })
    void whatNoOfficeCanHaveMeantIsRefused(String wrong) {
        assertThat(MisreadText.flaw(MisreadText.mended(wrong))).isPresent();
    }

    @Property
    void everyChineseTextComesThroughUtf8ReadAsLatin1(@ForAll("chinese") String meant) {
        assertThat(MisreadText.mended(read(meant, StandardCharsets.UTF_8))).isEqualTo(meant);
        assertThat(MisreadText.mended(meant)).isEqualTo(meant);
        assertThat(MisreadText.flaw(meant)).isEmpty();
    }

    @Property
    void chineseInGb18030IsNeverTakenForText(@ForAll("common") String meant) {
        assertThat(MisreadText.flaw(MisreadText.mended(read(meant, GB18030)))).isPresent();
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .withCharRange('a', 'z')
                .withChars('〔', '〕', '（', '）', '·', '、')
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> text.chars().anyMatch(sign -> sign > 0xFF));
    }

    /** Of the first level of GB 2312, in which names of offices are written. */
    @Provide
    Arbitrary<String> common() {
        Arbitrary<Character> sign = Arbitraries.integers().between(0xB0, 0xD6).flatMap(lead -> Arbitraries.integers()
                .between(0xA1, 0xFE)
                .map(trail -> new String(new byte[] {(byte) (int) lead, (byte) (int) trail}, GB18030).charAt(0)));
        return sign.list().ofMinSize(4).ofMaxSize(20).map(signs -> {
            StringBuilder text = new StringBuilder();
            signs.forEach(text::append);
            return text.toString();
        });
    }

    /** What ISO 8859-1 makes of the bytes. */
    private static String read(String text, Charset written) {
        return new String(text.getBytes(written), StandardCharsets.ISO_8859_1);
    }

    /** The five bytes that Windows-1252 does not know are kept as browsers and editors do. */
    private static String asWindows1252(String text) {
        StringBuilder read = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = new String(new byte[] {one}, Charset.forName("windows-1252")).charAt(0);
            read.append(sign == '\uFFFD' ? (char) (one & 0xFF) : sign);
        }
        return read.toString();
    }

    private static String lost(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
