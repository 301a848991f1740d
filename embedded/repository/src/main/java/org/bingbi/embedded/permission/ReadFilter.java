package org.bingbi.embedded.permission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Lets queries find only what the acting person may read. Owners read their own, even if a list denies it to them. */
public class ReadFilter {

    private final Rights rights;
    private final NamedParameterJdbcTemplate jdbc;

    public ReadFilter(Rights rights, NamedParameterJdbcTemplate jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /**
     * The condition on a node in a query; empty if the acting person may read all.
     *
     * @param nodeAlias the alias of table {@code node} in the query
     */
    public Optional<SqlCondition> forCurrentUser(String nodeAlias) {
        if (readsAll()) {
            return Optional.empty();
        }
        String reader = "SELECT 1 FROM acl_reader r WHERE r.acl_id = " + nodeAlias
                + ".acl_id AND r.authority IN (:readAuthorities) AND r.denied = ";
        return Optional.of(new SqlCondition(
                "(" + nodeAlias + ".owner = :readUser OR (EXISTS (" + reader + "FALSE) AND NOT EXISTS (" + reader
                        + "TRUE)))",
                Map.of("readUser", user(), "readAuthorities", authorities())));
    }

    private boolean readsAll() {
        return AuthenticationUtil.isRunAsUserTheSystemUser()
                || authorities().contains(PermissionService.ADMINISTRATOR_AUTHORITY);
    }

    /** The lists under which the acting person may read; empty if he may read all. */
    public Optional<Set<Long>> readableAcls() {
        if (readsAll()) {
            return Optional.empty();
        }
        List<Long> ids = jdbc.queryForList(
                "SELECT DISTINCT r.acl_id FROM acl_reader r WHERE r.denied = FALSE AND r.authority IN (:a)"
                        + " AND NOT EXISTS (SELECT 1 FROM acl_reader d WHERE d.acl_id = r.acl_id AND d.denied = TRUE"
                        + " AND d.authority IN (:a))",
                Map.of("a", authorities()),
                Long.class);
        return Optional.of(Set.copyOf(ids));
    }

    /** The authorities of the acting person; never empty. */
    public Set<String> authorities() {
        Set<String> held = rights.currentAuthorities();
        return held.isEmpty() ? Set.of("") : held;
    }

    /** The acting person's account, an empty text if nobody is signed in. */
    public String user() {
        String user = AuthenticationUtil.getRunAsUser();
        return user == null ? "" : user;
    }
}
