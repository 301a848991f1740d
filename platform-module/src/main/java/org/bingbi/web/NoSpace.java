package org.bingbi.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Whether a failure says that a disk is full. Java has no exception for it, so it is told by what systems and databases say. */
final class NoSpace {

    private static final List<String> WORDS = List.of(
            "no space left on device",
            "not enough space on the disk",
            "disk quota exceeded",
            "磁盘空间不足",
            "设备上没有空间",
            "超出磁盘限额");

    /** SQL states 53100 (PostgreSQL) and 57011 (DB2). */
    private static final List<String> SQL_STATES = List.of("53100", "57011");

    private NoSpace() {}

    static boolean is(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql.getSQLState() != null && SQL_STATES.contains(sql.getSQLState());
        }
        String message = failure instanceof IOException ? failure.getMessage() : null;
        return message != null && WORDS.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}
