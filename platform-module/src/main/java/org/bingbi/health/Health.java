package org.bingbi.health;

/**
 * How the parts are that the register needs, in one word each: no name, no count, no place.
 *
 * @param status {@code UP}, {@code DEGRADED} where work goes on without words being searched, {@code DOWN}
 */
public record Health(Status status, Part database, Part contentStore, Part disk, Part index) {

    /** Of the whole. */
    public enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /** Of one part. */
    public enum Part {
        OK,
        /** It does not answer, or refuses what is written. */
        UNAVAILABLE,
        /** Only the reserve is free. */
        FULL,
        /** The store is no file system that could tell. */
        UNKNOWN,
        /** The repository works without it. */
        OFF
    }

    static Health of(Part database, Part contentStore, Part disk, Part index) {
        boolean down = database != Part.OK || contentStore != Part.OK || disk == Part.FULL || disk == Part.UNAVAILABLE;
        Status other = index == Part.UNAVAILABLE ? Status.DEGRADED : Status.UP;
        return new Health(down ? Status.DOWN : other, database, contentStore, disk, index);
    }
}
