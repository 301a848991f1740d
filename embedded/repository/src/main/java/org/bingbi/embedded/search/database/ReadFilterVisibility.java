package org.bingbi.embedded.search.database;

import java.util.Optional;
import org.bingbi.embedded.permission.ReadFilter;

/** The repository's one rule for what may be read. */
public final class ReadFilterVisibility implements Visibility {

    private final ReadFilter filter;

    public ReadFilterVisibility(ReadFilter filter) {
        this.filter = filter;
    }

    @Override
    public Optional<Readable> readable() {
        return filter.asked().map(asked -> new Readable(asked::mayRead, filter.user()));
    }
}
