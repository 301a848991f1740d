package org.bingbi.embedded.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.NoSuchPersonException;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityServiceTest {

    @TempDir
    static Path folder;

    private static EmbeddedRepository repository;
    private static AuthorityService authorities;
    private static PersonService people;

    @BeforeAll
    static void open() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("scheduler.enabled", "false");
        repository = EmbeddedRepository.open(folder, settings);
        authorities = repository.bean("authorityService", AuthorityService.class);
        people = repository.bean("personService", PersonService.class);
        inTransaction(() -> {
            for (String name : new String[] {"Zhang", "li", "wang"}) {
                people.createPerson(Map.of(ContentModel.PROP_USERNAME, name, ContentModel.PROP_FIRSTNAME, name));
            }
            return null;
        });
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @Test
    void membersOfAGroupInAGroupBelongToBoth() throws Exception {
        inTransaction(() -> {
            String office = authorities.createAuthority(AuthorityType.GROUP, "office");
            String discipline = authorities.createAuthority(AuthorityType.GROUP, "discipline");
            authorities.addAuthority(office, discipline);
            authorities.addAuthority(discipline, "li");
            return null;
        });

        inTransaction(() -> {
            assertThat(authorities.getAuthoritiesForUser("li"))
                    .contains("GROUP_office", "GROUP_discipline", "GROUP_EVERYONE")
                    .doesNotContain("ROLE_ADMINISTRATOR");
            assertThat(authorities.getContainingAuthorities(AuthorityType.GROUP, "li", true))
                    .containsExactly("GROUP_discipline");
            assertThat(authorities.getContainedAuthorities(AuthorityType.USER, "GROUP_office", false))
                    .containsExactly("li");
            assertThat(authorities.getContainedAuthorities(AuthorityType.USER, "GROUP_office", true))
                    .isEmpty();
            return null;
        });
    }

    @Test
    void whoLeavesAGroupLosesItAtOnce() throws Exception {
        inTransaction(() -> {
            authorities.addAuthority(authorities.createAuthority(AuthorityType.GROUP, "left"), "wang");
            assertThat(authorities.getAuthoritiesForUser("wang")).contains("GROUP_left");
            return null;
        });

        inTransaction(() -> {
            authorities.removeAuthority("GROUP_left", "wang");
            assertThat(authorities.getAuthoritiesForUser("wang")).doesNotContain("GROUP_left");
            return null;
        });

        inTransaction(
                () -> assertThat(authorities.getAuthoritiesForUser("wang")).doesNotContain("GROUP_left"));
    }

    @Test
    void aChangeThatIsRolledBackIsForgotten() throws Exception {
        inTransaction(() -> authorities.createAuthority(AuthorityType.GROUP, "kept"));
        assertThatThrownBy(() -> inTransaction(() -> {
                    authorities.addAuthority("GROUP_kept", "wang");
                    authorities.createAuthority(AuthorityType.GROUP, "undone");
                    throw new IllegalStateException("undo");
                }))
                .hasMessageContaining("undo");

        inTransaction(() -> {
            assertThat(authorities.getAuthoritiesForUser("wang")).doesNotContain("GROUP_kept");
            assertThat(authorities.authorityExists("GROUP_undone")).isFalse();
            return null;
        });
    }

    @Test
    void aGroupIsNeverInItself() throws Exception {
        inTransaction(() -> {
            String above = authorities.createAuthority(AuthorityType.GROUP, "above");
            String below = authorities.createAuthority(AuthorityType.GROUP, "below");
            authorities.addAuthority(above, below);
            return null;
        });

        assertThatThrownBy(() -> inTransaction(() -> {
                    authorities.addAuthority("GROUP_below", "GROUP_above");
                    return null;
                }))
                .isInstanceOf(AlfrescoRuntimeException.class);
    }

    @Test
    void onlyTheAdministratorsAreAdministrators() throws Exception {
        inTransaction(() -> {
            assertThat(authorities.isAdminAuthority("admin")).isTrue();
            assertThat(authorities.isAdminAuthority("li")).isFalse();
            authorities.addAuthority("GROUP_ALFRESCO_ADMINISTRATORS", "li");
            assertThat(authorities.isAdminAuthority("li")).isTrue();
            authorities.removeAuthority("GROUP_ALFRESCO_ADMINISTRATORS", "li");
            assertThat(authorities.isAdminAuthority("li")).isFalse();
            return null;
        });
    }

    @Test
    void aPersonIsFoundInWhateverCaseAndKeepsTheSpelling() throws Exception {
        inTransaction(() -> {
            NodeService nodes = repository.bean("nodeService", NodeService.class);
            assertThat(people.personExists("ZHANG")).isTrue();
            assertThat(nodes.getProperty(people.getPerson("zhang"), ContentModel.PROP_USERNAME))
                    .isEqualTo("Zhang");
            assertThatThrownBy(() -> people.getPerson("nobody")).isInstanceOf(NoSuchPersonException.class);
            return null;
        });
    }

    @Test
    void whoIsDeletedCanSignInNoMore() throws Exception {
        MutableAuthenticationService accounts =
                repository.bean("authenticationService", MutableAuthenticationService.class);
        inTransaction(() -> {
            people.createPerson(Map.of(ContentModel.PROP_USERNAME, "gone", ContentModel.PROP_FIRSTNAME, "gone"));
            accounts.createAuthentication("gone", "correct horse".toCharArray());
            return null;
        });

        inTransaction(() -> {
            people.deletePerson("gone");
            return null;
        });

        assertThat(accounts.authenticationExists("gone")).isFalse();
        inTransaction(() -> assertThat(people.personExists("gone")).isFalse());
    }

    /** Also what was denied: who is made again under the same name begins with nothing, as in Alfresco. */
    @Test
    void withAPersonOrAGroupGoesWhatWasSetForIt() throws Exception {
        NodeRef home = repository.bean("repositoryHelper", Repository.class).getCompanyHome();
        PermissionService permissions = repository.bean("permissionService", PermissionService.class);
        inTransaction(() -> {
            people.createPerson(Map.of(ContentModel.PROP_USERNAME, "denied", ContentModel.PROP_FIRSTNAME, "denied"));
            permissions.setPermission(home, "li", PermissionService.READ, true);
            permissions.setPermission(home, "denied", PermissionService.READ, false);
            permissions.setPermission(
                    home, authorities.createAuthority(AuthorityType.GROUP, "denied"), PermissionService.READ, false);
            return null;
        });

        inTransaction(() -> {
            people.deletePerson("denied");
            authorities.deleteAuthority("GROUP_denied");
            return null;
        });

        assertThat(inTransaction(() -> permissions.getAllSetPermissions(home)))
                .extracting(AccessPermission::getAuthority)
                .contains("li")
                .doesNotContain("denied", "GROUP_denied");
    }

    private static <T> T inTransaction(Callable<T> work) throws Exception {
        TransactionService transactions = repository.bean("transactionService", TransactionService.class);
        return AuthenticationUtil.runAsSystem(
                () -> transactions.getRetryingTransactionHelper().doInTransaction(work::call));
    }
}
