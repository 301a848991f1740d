package org.bingbi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.audit.TrailChain.Fault.ALTERED;
import static org.bingbi.audit.TrailChain.Fault.BROKEN;
import static org.bingbi.audit.TrailChain.Fault.DOUBLED;
import static org.bingbi.audit.TrailChain.Fault.MISSING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bingbi.audit.TrailChain.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("article-5")
class TrailChainTest {

    private final List<TrailLine> lines = trail(5);
    private final TrailHead head = TrailHead.of(lines.get(4));

    @Test
    void anUntouchedTrailHoldsInWhateverOrderItIsRead() {
        List<TrailLine> shuffled = new ArrayList<>(lines);
        Collections.reverse(shuffled);

        assertThat(TrailChain.verify(shuffled, head)).isEmpty();
        assertThat(TrailChain.verify(List.of(), TrailHead.NONE)).isEmpty();
    }

    @Test
    void findsAnAlteredLine() {
        lines.set(2, altered(lines.get(2), 3));
        assertThat(TrailChain.verify(lines, head)).containsExactly(new Finding(3, ALTERED));
    }

    @Test
    void findsAMissingLineAlsoTheLast() {
        assertThat(TrailChain.verify(lines.subList(0, 4), head)).contains(new Finding(5, MISSING));
        lines.remove(1);
        assertThat(TrailChain.verify(lines, head)).containsExactly(new Finding(2, MISSING));
        assertThat(TrailChain.verify(List.of(), head)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void findsADoubledLine() {
        lines.add(lines.get(0));
        assertThat(TrailChain.verify(lines, head)).containsExactly(new Finding(1, DOUBLED));
    }

    @Test
    void findsReorderedLines() {
        TrailLine two = lines.get(1);
        TrailLine three = lines.get(2);
        lines.set(1, altered(three, 2));
        lines.set(2, altered(two, 3));

        assertThat(TrailChain.verify(lines, head)).contains(new Finding(2, ALTERED), new Finding(3, ALTERED));
    }

    @Test
    void findsALineWrittenAnewWithItsOwnDigest() {
        TrailLine was = lines.get(2);
        lines.set(2, TrailLine.after(TrailHead.of(lines.get(1)), was.act(), "forger", "", was.at(), "", "", ""));
        assertThat(TrailChain.verify(lines, head)).containsExactly(new Finding(4, BROKEN));
    }

    @Test
    void findsALineAddedBehindTheEnd() {
        lines.add(TrailLine.after(head, TrailAct.REMINDED, "forger", "", Instant.EPOCH, "", "", ""));
        assertThat(TrailChain.verify(lines, head)).containsExactly(new Finding(6, BROKEN));
    }

    @Property
    void whateverLineIsTakenAwayOrAlteredIsFound(
            @ForAll @IntRange(min = 1, max = 20) int length, @ForAll @IntRange(max = 19) int which) {
        List<TrailLine> whole = trail(length);
        TrailHead end = TrailHead.of(whole.get(length - 1));
        int index = which % length;

        List<TrailLine> shorter = new ArrayList<>(whole);
        shorter.remove(index);
        assertThat(TrailChain.verify(shorter, end)).isNotEmpty();

        List<TrailLine> changed = new ArrayList<>(whole);
        changed.set(index, altered(whole.get(index), index + 1));
        assertThat(TrailChain.verify(changed, end)).isNotEmpty();
    }

    private static TrailLine altered(TrailLine line, int index) {
        return new TrailLine(
                index,
                line.act(),
                line.actor(),
                line.actorName(),
                line.at(),
                line.origin(),
                line.subject(),
                line.detail() + "x",
                line.previous(),
                line.digest());
    }

    private static List<TrailLine> trail(int length) {
        List<TrailLine> lines = new ArrayList<>();
        TrailHead head = TrailHead.NONE;
        for (int index = 0; index < length; index++) {
            TrailLine line = TrailLine.after(
                    head, TrailAct.SIGNED, "zhengyan", "郑严", Instant.ofEpochSecond(index), "::1", "id" + index, "");
            lines.add(line);
            head = TrailHead.of(line);
        }
        return lines;
    }
}
