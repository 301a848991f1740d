package org.bingbi.embedded.search.database;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Alfresco's rule for what queries find: everything for the system and for administrators; else what the lists let one of
 * the person's authorities read and deny to none, and what the person owns. Nobody finds nothing.
 */
public final class AclVisibility implements Visibility {

    private final JdbcTemplate jdbc;
    private final PermissionService permissions;

    public AclVisibility(JdbcTemplate jdbc, PermissionService permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    @Override
    public Optional<SqlText> condition() {
        if (seesAll()) {
            return Optional.empty();
        }
        Set<String> authorities = authorities();
        return Optional.of(new SqlText()
                .add("n.owner = ")
                .bind(AuthenticationUtil.getRunAsUser())
                .add(" OR (EXISTS (SELECT 1 FROM acl_reader r WHERE r.acl_id = n.acl_id AND r.denied = FALSE"
                        + " AND r.authority IN ")
                .bindAll(authorities)
                .add(") AND NOT EXISTS (SELECT 1 FROM acl_reader x WHERE x.acl_id = n.acl_id AND x.denied = TRUE"
                        + " AND x.authority IN ")
                .bindAll(authorities)
                .add("))"));
    }

    @Override
    public Optional<Readable> readable() {
        if (seesAll()) {
            return Optional.empty();
        }
        Set<Long> allowed = new HashSet<>();
        Set<Long> denied = new HashSet<>();
        SqlText statement = new SqlText()
                .add("SELECT r.acl_id, r.denied FROM acl_reader r WHERE r.authority IN ")
                .bindAll(authorities());
        jdbc.query(
                statement.text(),
                row -> {
                    (row.getBoolean(2) ? denied : allowed).add(row.getLong(1));
                },
                statement.values());
        allowed.removeAll(denied);
        return Optional.of(new Readable(allowed, AuthenticationUtil.getRunAsUser()));
    }

    private boolean seesAll() {
        return AuthenticationUtil.isRunAsUserTheSystemUser()
                || (AuthenticationUtil.getRunAsUser() != null
                        && permissions.getAuthorisations().contains(PermissionService.ADMINISTRATOR_AUTHORITY));
    }

    private Set<String> authorities() {
        return AuthenticationUtil.getRunAsUser() == null ? Set.of() : permissions.getAuthorisations();
    }
}
