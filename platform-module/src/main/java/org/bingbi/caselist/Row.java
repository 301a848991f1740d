package org.bingbi.caselist;

import java.util.List;
import java.util.Map;

/**
 * One line of an imported table.
 *
 * @param line its number in the file, from 1
 * @param cells what stands in it, trimmed, days as {@code yyyy-MM-dd}
 * @param faults cells that cannot be read, by their place from 0: the code of what is wrong
 */
record Row(int line, List<String> cells, Map<Integer, String> faults) {

    Row {
        cells = List.copyOf(cells);
        faults = Map.copyOf(faults);
    }

    /** What stands in a place; nothing where the line is shorter. */
    String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
