package org.bingbi.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What differs between two texts, character by character as a person counts them, in the fewest changes. Joined, what is
 * the same and what was removed is the first text; what is the same and what was added is the second.
 */
public final class TextDifference {

    /** More changes than these are shown as one: nobody would follow them. */
    private static final int MOST_CHANGES = 600;

    /** What became of a part. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Characters that lie together and fared alike. */
    public record Part(Kind kind, String text) {}

    private final int[] before;
    private final int[] after;

    private TextDifference(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    public static List<Part> between(String before, String after) {
        return new TextDifference(
                        before.codePoints().toArray(), after.codePoints().toArray())
                .parts();
    }

    private List<Part> parts() {
        int head = 0;
        while (head < before.length && head < after.length && before[head] == after[head]) {
            head++;
        }
        int tail = 0;
        while (tail < before.length - head
                && tail < after.length - head
                && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        Parts parts = new Parts();
        parts.add(Kind.SAME, before, 0, head);
        middle(parts, head, before.length - tail, after.length - tail);
        parts.add(Kind.SAME, before, before.length - tail, before.length);
        return parts.done();
    }

    private void middle(Parts parts, int from, int beforeEnd, int afterEnd) {
        List<int[]> furthest = furthest(from, beforeEnd, afterEnd);
        if (furthest.isEmpty()) {
            parts.add(Kind.REMOVED, before, from, beforeEnd);
            parts.add(Kind.ADDED, after, from, afterEnd);
            return;
        }
        for (Part part : walkedBack(furthest, from, beforeEnd, afterEnd)) {
            parts.add(part);
        }
    }

    /** Myers' greedy search: after each number of changes, how far each diagonal has come; empty when there are too many. */
    private List<int[]> furthest(int from, int beforeEnd, int afterEnd) {
        int width = beforeEnd - from;
        int height = afterEnd - from;
        int most = Math.min(width + height, MOST_CHANGES);
        List<int[]> rounds = new ArrayList<>();
        int[] reached = new int[2 * most + 3];
        for (int changes = 0; changes <= most; changes++) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = start(reached, diagonal, changes, most);
                int y = x - diagonal;
                while (x < width && y < height && before[from + x] == after[from + y]) {
                    x++;
                    y++;
                }
                reached[diagonal + most + 1] = x;
                if (x >= width && y >= height) {
                    rounds.add(reached.clone());
                    return rounds;
                }
            }
            rounds.add(reached.clone());
        }
        return List.of();
    }

    private static int start(int[] reached, int diagonal, int changes, int most) {
        int at = diagonal + most + 1;
        boolean down = diagonal == -changes || diagonal != changes && reached[at - 1] < reached[at + 1];
        return down ? reached[at + 1] : reached[at - 1] + 1;
    }

    private Deque<Part> walkedBack(List<int[]> rounds, int from, int beforeEnd, int afterEnd) {
        Deque<Part> parts = new ArrayDeque<>();
        int most = (rounds.get(0).length - 3) / 2;
        int x = beforeEnd - from;
        int y = afterEnd - from;
        for (int changes = rounds.size() - 1; changes > 0; changes--) {
            int[] reached = rounds.get(changes - 1);
            int diagonal = x - y;
            int at = diagonal + most + 1;
            boolean down = diagonal == -changes || diagonal != changes && reached[at - 1] < reached[at + 1];
            int startX = down ? reached[at + 1] : reached[at - 1] + 1;
            for (; x > startX; x--, y--) {
                parts.addFirst(new Part(Kind.SAME, Character.toString(before[from + x - 1])));
            }
            if (down) {
                y--;
                parts.addFirst(new Part(Kind.ADDED, Character.toString(after[from + y])));
            } else {
                x--;
                parts.addFirst(new Part(Kind.REMOVED, Character.toString(before[from + x])));
            }
        }
        for (; x > 0; x--) {
            parts.addFirst(new Part(Kind.SAME, Character.toString(before[from + x - 1])));
        }
        return parts;
    }

    /** Joins what lies together and fared alike. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Kind kind = Kind.SAME;

        void add(Kind next, int[] characters, int from, int to) {
            if (from < to) {
                add(new Part(next, new String(characters, from, to - from)));
            }
        }

        void add(Part part) {
            if (part.kind() != kind) {
                close();
                kind = part.kind();
            }
            text.append(part.text());
        }

        private void close() {
            if (!text.isEmpty()) {
                parts.add(new Part(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Part> done() {
            close();
            return List.copyOf(parts);
        }
    }
}
