package org.bingbi.embedded.authentication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of accounts. */
final class Accounts {

    private final JdbcTemplate jdbc;

    Accounts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The same for two spellings of one account's name. */
    static String key(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }

    Optional<Account> find(String userName) {
        List<Account> found = jdbc.query(
                "select user_name, password_hash, enabled from account where name_key = ?",
                (row, i) -> new Account(row.getString(1), row.getString(2), row.getBoolean(3)),
                key(userName));
        return found.stream().findFirst();
    }

    boolean isEmpty() {
        return jdbc.queryForObject("select count(*) from account", Long.class) == 0;
    }

    /** @return false if there is such an account already */
    boolean add(String userName, String passwordHash) {
        try {
            jdbc.update(
                    "insert into account (name_key, user_name, password_hash, enabled) values (?, ?, ?, true)",
                    key(userName),
                    userName,
                    passwordHash);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** @return false if there is no such account */
    boolean setPasswordHash(String userName, String passwordHash) {
        return jdbc.update("update account set password_hash = ? where name_key = ?", passwordHash, key(userName)) == 1;
    }

    boolean setEnabled(String userName, boolean enabled) {
        return jdbc.update("update account set enabled = ? where name_key = ?", enabled, key(userName)) == 1;
    }

    boolean remove(String userName) {
        return jdbc.update("delete from account where name_key = ?", key(userName)) == 1;
    }
}
