package org.bingbi.web;

import java.util.List;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param skip how many to pass over
 * @param max how many to give at most
 */
public record Page(int skip, int max) {

    public static final int USUAL = 25;
    public static final int LARGEST = 200;

    /** The first page of the usual length. */
    public static Page first() {
        return new Page(0, USUAL);
    }

    /**
     * A part of a list.
     *
     * @param more whether there is more behind it
     * @param total how many there are in all; null where counting them would cost more than it tells
     */
    public record Of<T>(List<T> items, int skip, int max, boolean more, Integer total) {

        public <R> Of<R> map(Function<T, R> each) {
            return new Of<>(items.stream().map(each).toList(), skip, max, more, total);
        }
    }

    public <T> Of<T> of(List<T> items, boolean more, Integer total) {
        return new Of<>(items, skip, max, more, total);
    }

    /** This part of a list that is there as a whole. */
    public <T> Of<T> cut(List<T> all) {
        int from = Math.min(skip, all.size());
        int to = Math.min(from + max, all.size());
        return of(all.subList(from, to), to < all.size(), all.size());
    }
}
