package org.bingbi.embedded.search.database;

import java.util.Collection;
import java.util.Optional;
import org.bingbi.embedded.permission.ReadFilter;
import org.bingbi.embedded.permission.SqlCondition;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** The repository's one rule for what may be read, in the two forms that queries need. */
public final class ReadFilterVisibility implements Visibility {

    private final ReadFilter filter;

    public ReadFilterVisibility(ReadFilter filter) {
        this.filter = filter;
    }

    @Override
    public Optional<SqlText> condition() {
        return filter.forCurrentUser("n").map(ReadFilterVisibility::positional);
    }

    private static SqlText positional(SqlCondition condition) {
        MapSqlParameterSource parameters = new MapSqlParameterSource(condition.parameters());
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(condition.sql());
        SqlText out = new SqlText().add(NamedParameterUtils.substituteNamedParameters(parsed, parameters));
        for (Object value : NamedParameterUtils.buildValueArray(parsed, parameters, null)) {
            if (value instanceof Collection<?> several) {
                several.forEach(out::value);
            } else {
                out.value(value);
            }
        }
        return out;
    }

    @Override
    public Optional<Readable> readable() {
        return filter.readableAcls().map(acls -> new Readable(acls, filter.user()));
    }
}
