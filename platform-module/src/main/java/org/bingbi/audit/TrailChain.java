package org.bingbi.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies a trail: finds altered, missing, doubled and reordered lines. */
public final class TrailChain {

    /** What is wrong with a line. */
    public enum Fault {
        ALTERED,
        MISSING,
        DOUBLED,
        BROKEN
    }

    /** @param index the line's place, from 1 */
    public record Finding(int index, Fault fault) {}

    private TrailChain() {}

    /** All faults in the order of the lines; none when the trail is whole, ends at the head and nothing was touched. */
    public static List<Finding> verify(List<TrailLine> lines, TrailHead head) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, TrailLine> byIndex = new HashMap<>();
        for (TrailLine line : lines) {
            if (byIndex.putIfAbsent(line.index(), line) != null) {
                findings.add(new Finding(line.index(), Fault.DOUBLED));
            }
        }
        int length = Math.max(
                head.length(), byIndex.keySet().stream().max(Integer::compare).orElse(0));
        String previous = "";
        for (int index = 1; index <= length; index++) {
            TrailLine line = byIndex.get(index);
            if (line == null) {
                findings.add(new Finding(index, Fault.MISSING));
                continue;
            }
            if (!line.holds()) {
                findings.add(new Finding(index, Fault.ALTERED));
            } else if (!line.previous().equals(previous) && byIndex.containsKey(index - 1)
                    || index == 1 && !line.previous().isEmpty()) {
                findings.add(new Finding(index, Fault.BROKEN));
            }
            previous = line.digest();
        }
        if (length == head.length() && !previous.equals(head.digest()) || length > head.length()) {
            findings.add(new Finding(length, Fault.BROKEN));
        }
        return findings;
    }
}
