package org.bingbi.archive;

import java.util.List;
import java.util.Random;

/** Chooses by a seed, so that what failed fails again. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
