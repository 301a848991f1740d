package org.bingbi.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between two texts, character by character as a person counts them, words and numbers as wholes, in the fewest
 * changes. Joined, what is the same and what was removed is the first text; what is the same and what was added is the second.
 */
public final class TextDifference {

    /** More changes than these are shown as one: nobody would follow them. */
    private static final int MOST_CHANGES = 600;

    /** Fewer signs than these between two changes are alike by chance, and would only make the text harder to read. */
    private static final int FEWEST_ALIKE = 3;

    /** Letters and digits that lie together are one sign; of all else each character is. */
    private static final Pattern SIGN = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+|.", Pattern.DOTALL);

    /** What became of a part. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Characters that lie together and fared alike. */
    public record Part(Kind kind, String text) {}

    private final String[] before;
    private final String[] after;

    private TextDifference(String[] before, String[] after) {
        this.before = before;
        this.after = after;
    }

    /** For people to read: what is alike by chance only counts as changed. */
    public static List<Part> between(String before, String after) {
        List<Part> exact = fewestChanges(before, after);
        Passage passage = new Passage();
        for (int index = 0; index < exact.size(); index++) {
            Part part = exact.get(index);
            boolean inside = index > 0 && index < exact.size() - 1;
            if (part.kind() == Kind.SAME && inside && signs(part.text()).length < FEWEST_ALIKE) {
                passage.add(new Part(Kind.REMOVED, part.text()));
                passage.add(new Part(Kind.ADDED, part.text()));
            } else {
                passage.add(part);
            }
        }
        return passage.done();
    }

    static List<Part> fewestChanges(String before, String after) {
        return new TextDifference(signs(before), signs(after)).parts();
    }

    static String[] signs(String text) {
        return SIGN.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    }

    private List<Part> parts() {
        int head = 0;
        while (head < before.length && head < after.length && before[head].equals(after[head])) {
            head++;
        }
        int tail = 0;
        while (tail < before.length - head
                && tail < after.length - head
                && before[before.length - 1 - tail].equals(after[after.length - 1 - tail])) {
            tail++;
        }
        Passage passage = new Passage();
        passage.add(Kind.SAME, before, 0, head);
        middle(passage, head, before.length - tail, after.length - tail);
        passage.add(Kind.SAME, before, before.length - tail, before.length);
        return passage.done();
    }

    private void middle(Passage passage, int from, int beforeEnd, int afterEnd) {
        List<int[]> furthest = furthest(from, beforeEnd, afterEnd);
        if (furthest.isEmpty()) {
            passage.add(Kind.REMOVED, before, from, beforeEnd);
            passage.add(Kind.ADDED, after, from, afterEnd);
            return;
        }
        for (Part part : walkedBack(furthest, from, beforeEnd, afterEnd)) {
            passage.add(part);
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
                while (x < width && y < height && before[from + x].equals(after[from + y])) {
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
                parts.addFirst(new Part(Kind.SAME, before[from + x - 1]));
            }
            if (down) {
                y--;
                parts.addFirst(new Part(Kind.ADDED, after[from + y]));
            } else {
                x--;
                parts.addFirst(new Part(Kind.REMOVED, before[from + x]));
            }
        }
        for (; x > 0; x--) {
            parts.addFirst(new Part(Kind.SAME, before[from + x - 1]));
        }
        return parts;
    }

    /** Joins what lies together and fared alike; within a change, what was removed comes before what was added. */
    private static final class Passage {
        private final List<Part> parts = new ArrayList<>();
        private final Map<Kind, StringBuilder> open = new EnumMap<>(Kind.class);

        void add(Kind kind, String[] signs, int from, int to) {
            add(new Part(kind, String.join("", Arrays.asList(signs).subList(from, to))));
        }

        void add(Part part) {
            if (part.text().isEmpty()) {
                return;
            }
            if (part.kind() == Kind.SAME ? !open.containsKey(Kind.SAME) : open.containsKey(Kind.SAME)) {
                close();
            }
            open.computeIfAbsent(part.kind(), kind -> new StringBuilder()).append(part.text());
        }

        /** Kinds are declared in the order in which they are read. */
        private void close() {
            open.forEach((kind, text) -> parts.add(new Part(kind, text.toString())));
            open.clear();
        }

        List<Part> done() {
            close();
            return List.copyOf(parts);
        }
    }
}
