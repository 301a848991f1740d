package org.bingbi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bingbi.support.Canonical;
import org.bingbi.support.ContentDigests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("article-14")
class SignedContentTest {

    private static final EvidenceDigest SCREENSHOT =
            new EvidenceDigest("b", "截图.png", "WECHAT", "手机", "", "COPY", 3, "aa", "bb");
    private static final EvidenceDigest LETTER =
            new EvidenceDigest("a", "函.pdf", "LETTER", "", "", "ORIGINAL", 4, "cc", "dd");

    @Test
    void theDigestIsThatOfTheWrittenFormat() {
        SignedContent shown = new SignedContent(1, Map.of("place", List.of("办公室")), List.of(LETTER));

        assertThat(new String(shown.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("14:bingbi-shown-1,1:1,1:1,5:place,1:1,9:办公室,1:1,"
                        + "1:a,7:函.pdf,6:LETTER,0:,0:,8:ORIGINAL,1:4,2:cc,2:dd,");
    }

    @Test
    void orderOfFieldsAndEvidenceDoesNotMatter() {
        Map<String, List<String>> fields = Forms.WHOLE.fields();
        assertThat(new SignedContent(1, fields, List.of(SCREENSHOT, LETTER)).fixity())
                .isEqualTo(new SignedContent(1, fields, List.of(LETTER, SCREENSHOT)).fixity());
    }

    @Test
    void oneByteMoreOrLessMatters() {
        ContentDigests signed = new SignedContent(1, Forms.WHOLE.fields(), List.of(SCREENSHOT)).fixity();

        assertThat(new SignedContent(2, Forms.WHOLE.fields(), List.of(SCREENSHOT)).fixity())
                .isNotEqualTo(signed);
        assertThat(new SignedContent(1, Forms.EMPTY.fields(), List.of(SCREENSHOT)).fixity())
                .isNotEqualTo(signed);
        assertThat(new SignedContent(1, Forms.WHOLE.fields(), List.of()).fixity())
                .isNotEqualTo(signed);
    }

    @Test
    void digestsAreThoseOfTheStandards() {
        ContentDigests abc = ContentDigests.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(abc.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Property
    void noTwoListsOfTextsGiveTheSameBytes(@ForAll List<String> one, @ForAll List<String> other) {
        assertThat(java.util.Arrays.equals(Canonical.bytes(one), Canonical.bytes(other)))
                .isEqualTo(utf8(one).equals(utf8(other)));
    }

    /** A lone surrogate is no character and has no UTF-8. */
    private static List<String> utf8(List<String> texts) {
        return texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }
}
