package org.bingbi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;
import org.bingbi.access.Guard;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.NoteFields;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles 14 and 15: who sets another's password, or changes who is in the office, becomes nobody by it. */
@Tag("repository")
@Tag("article-15")
@TestMethodOrder(MethodOrderer.MethodName.class)
class AccountsInRepositoryTest {

    private static final Register REGISTER = Register.another();
    private static final char[] FIRST = "the first password".toCharArray();
    private static final char[] KNOWN = "known to the administrator".toCharArray();
    private static final char[] OWN = "known to the owner alone".toCharArray();
    private static final String GROUP = "GROUP_bingbi_discipline_office";

    private static NodeRef received;
    private static NodeRef evidence;

    @BeforeAll
    static void begin() {
        REGISTER.as("admin", () -> {
            Office.ORGANISATION.people().stream()
                    .map(Person::account)
                    .filter(account -> !accounts().authenticationExists(account))
                    .forEach(account -> earlierAccount(account));
        });
        received = REGISTER.submitted("liming", ReportOption.USUAL, "");
        REGISTER.sign(REGISTER.open(received).get(0));
        evidence = REGISTER.children(received, RegisterModel.TYPE_EVIDENCE).get(0);
    }

    /** As an account made before its owner came onto the list of people. */
    private static void earlierAccount(String account) {
        accounts().createAuthentication(account, FIRST);
        accounts().updateAuthentication(account, FIRST, OWN);
        REGISTER.bean("bingbi.account.alerts", AccountAlerts.class).confirmed(account, "test", java.time.Instant.now());
    }

    /** A way to set somebody else's password or to come by their name. */
    private record Way(String name, String actor, AccountAct act, Consumer<String> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> resets() {
        List<Way> ways = List.of(
                new Way("set by an administrator", "admin", AccountAct.PASSWORD_RESET, account -> publicAccounts()
                        .setAuthentication(account, KNOWN)),
                new Way("set by code of the system", "System", AccountAct.PASSWORD_RESET, account -> accounts()
                        .setAuthentication(account, KNOWN)),
                new Way("hash written", "admin", AccountAct.PASSWORD_RESET, account -> REGISTER.nodes()
                        .setProperty(user(account), ContentModel.PROP_PASSWORD_HASH, "00" + account)),
                new Way("old hash written", "admin", AccountAct.PASSWORD_RESET, account -> REGISTER.nodes()
                        .setProperty(user(account), ContentModel.PROP_PASSWORD, "md4" + account)),
                new Way("deleted and created", "admin", AccountAct.ACCOUNT_CREATED, account -> {
                    publicAccounts().deleteAuthentication(account);
                    publicAccounts().createAuthentication(account, KNOWN);
                }),
                new Way("renamed from another", "admin", AccountAct.ACCOUNT_RENAMED, account -> {
                    publicAccounts().createAuthentication("other-" + account, KNOWN);
                    REGISTER.nodes().setProperty(user("other-" + account), ContentModel.PROP_USER_USERNAME, account);
                }));
        return ways.stream().flatMap(way -> Stream.of("zhengyan", "wangfang", "qianjin", "shenlan")
                .map(account -> Arguments.of(way, account)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("resets")
    void aWhoseNameSomebodyElseTookNeitherSignsNorReadsUntilTheOwnerIsBack(Way way, String account) {
        NodeRef waiting = REGISTER.submitted("liming", ReportOption.USUAL, "");
        int before = alerts(way.act(), account).size();

        REGISTER.as(way.actor(), () -> way.deed().accept(account));

        List<AccountAlert> noted = alerts(way.act(), account);
        assertThat(noted).hasSize(before + 1);
        assertThat(noted.get(0).actor()).isEqualTo(way.actor());
        assertThat(held(account)).isEqualTo(HoldState.NEW_PASSWORD);
        readsAndSignsNothing(account, waiting);
        assertThatThrownBy(() -> confirm("zhouzheng", account)).isInstanceOf(RefusedException.class);

        REGISTER.as(account, () -> setOwn(account));

        assertThat(held(account)).isEqualTo(HoldState.CONFIRMATION);
        readsAndSignsNothing(account, waiting);
        assertThatThrownBy(() -> confirm(account, account)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> confirm("liming", account)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> confirm("admin", account)).isInstanceOf(NotFoundException.class);

        REGISTER.as("zhouzheng", () -> confirm("zhouzheng", account));

        assertThat(held(account)).isEqualTo(HoldState.NONE);
        if (account.equals("qianjin")) {
            REGISTER.sign(REGISTER.open(waiting).get(0));
        }
    }

    @Test
    void bTheAdministratorWhoChangesItTwiceStillReadsNothing() {
        REGISTER.as("admin", () -> publicAccounts().setAuthentication("zhengyan", KNOWN));
        REGISTER.as("admin", () -> accounts().updateAuthentication("zhengyan", KNOWN, "again".toCharArray()));

        assertThat(held("zhengyan")).isEqualTo(HoldState.CONFIRMATION);
        readsAndSignsNothing("zhengyan", received);

        REGISTER.as("admin", () -> publicAccounts().setAuthentication("wangfang", KNOWN));
        assertThatThrownBy(() -> confirm("wangfang", "zhengyan")).isInstanceOf(NotFoundException.class);
        REGISTER.as("zhouzheng", () -> confirm("zhouzheng", "zhengyan"));
        REGISTER.as("wangfang", () -> accounts().updateAuthentication("wangfang", KNOWN, OWN));
        REGISTER.as("zhengyan", () -> confirm("zhengyan", "wangfang"));
        assertThat(held("wangfang")).isEqualTo(HoldState.NONE);
    }

    /** A note of the guide is read by its author only, and by nobody in the author's name. */
    @Test
    void bWhoHoldsTheAuthorsNameReadsNoNote() {
        ExemptionNotes notes = REGISTER.bean("bingbi.exemption.notes", ExemptionNotes.class);
        NodeRef note =
                REGISTER.as("sunli", () -> notes.create(new NoteFields("NONE", null, null, null), Optional.empty()));
        assertThat(readAs("sunli", note)).isPositive();
        assertThatThrownBy(() -> readAs("admin", note)).isInstanceOf(AccessDeniedException.class);

        REGISTER.as("admin", () -> publicAccounts().setAuthentication("sunli", KNOWN));

        assertThatThrownBy(() -> readAs("sunli", note)).isInstanceOf(InvalidNodeRefException.class);
        REGISTER.as("sunli", () -> accounts().updateAuthentication("sunli", KNOWN, OWN));
        REGISTER.as("zhouzheng", () -> confirm("zhouzheng", "sunli"));
        assertThat(readAs("sunli", note)).isPositive();
    }

    private static long readAs(String account, NodeRef node) {
        return REGISTER.as(account, () -> (long) REGISTER.bean("ContentService", ContentService.class)
                .getReader(node, ContentModel.PROP_CONTENT)
                .getContentString()
                .length());
    }

    @Test
    void cTheOwnersOwnChangeHoldsNothingAndStandsOnTheLog() {
        REGISTER.as("sunli", () -> accounts().updateAuthentication("sunli", OWN, FIRST));

        assertThat(held("sunli")).isEqualTo(HoldState.NONE);
        assertThat(alerts(AccountAct.PASSWORD_CHANGED, "sunli")).isEmpty();
    }

    @Test
    void dAnotherHashOfTheSamePasswordIsNoReset() {
        REGISTER.as("System", () -> REGISTER.nodes()
                .addProperties(
                        user("sunli"),
                        Map.<QName, Serializable>of(
                                ContentModel.PROP_PASSWORD_HASH,
                                "hashed once more",
                                ContentModel.PROP_HASH_INDICATOR,
                                new java.util.ArrayList<>(List.of("md4", "bcrypt10")))));

        assertThat(held("sunli")).isEqualTo(HoldState.NONE);
    }

    @Test
    void eWhoIsOnNoListMayBeGivenAnyPassword() {
        REGISTER.as("admin", () -> {
            publicAccounts().createAuthentication("visitor", FIRST);
            publicAccounts().setAuthentication("visitor", KNOWN);
        });

        assertThat(held("visitor")).isEqualTo(HoldState.NONE);
    }

    @Test
    void fOtherActsAreTold() {
        REGISTER.as("admin", () -> {
            publicAccounts().setAuthenticationEnabled("chenjing", false);
            publicAccounts().setAuthenticationEnabled("chenjing", true);
            REGISTER.bean("PersonService", PersonService.class)
                    .setPersonProperties("chenjing", Map.of(ContentModel.PROP_EMAIL, "elsewhere@example.org"));
            groups().addAuthority("GROUP_ALFRESCO_ADMINISTRATORS", "chenjing");
            groups().removeAuthority("GROUP_ALFRESCO_ADMINISTRATORS", "chenjing");
        });

        assertThat(List.of(
                        AccountAct.ACCOUNT_DISABLED,
                        AccountAct.ACCOUNT_ENABLED,
                        AccountAct.MAIL_CHANGED,
                        AccountAct.ADMINISTRATOR_ADDED,
                        AccountAct.ADMINISTRATOR_REMOVED))
                .allSatisfy(act -> assertThat(alerts(act, "chenjing")).hasSize(1));
        assertThat(held("chenjing")).isEqualTo(HoldState.NONE);
    }

    static Stream<Arguments> changesOfTheGroup() {
        List<Way> ways = List.of(
                new Way("added", "", AccountAct.GROUP_REFUSED, account -> groups().addAuthority(GROUP, account)),
                new Way("linked", "", AccountAct.GROUP_REFUSED, account -> REGISTER.nodes()
                        .addChild(
                                group(),
                                people().getPerson(account),
                                ContentModel.ASSOC_MEMBER,
                                QName.createQName("http://www.alfresco.org/model/content/1.0", "linked"))),
                new Way("a group added", "", AccountAct.GROUP_REFUSED, account -> {
                    String other = groups().createAuthority(AuthorityType.GROUP, "other-" + account);
                    groups().addAuthority(other, account);
                    groups().addAuthority(GROUP, other);
                }),
                new Way("removed", "", AccountAct.GROUP_REFUSED, account -> groups().removeAuthority(
                                GROUP, "wangfang")),
                new Way("deleted", "", AccountAct.GROUP_REFUSED, account -> groups().deleteAuthority(GROUP)),
                new Way("renamed", "", AccountAct.GROUP_REFUSED, account -> REGISTER.nodes()
                        .setProperty(group(), ContentModel.PROP_AUTHORITY_NAME, "GROUP_" + account)),
                new Way("a member's person deleted", "", AccountAct.GROUP_REFUSED, account -> people().deletePerson(
                                "wangfang")));
        return ways.stream()
                .flatMap(way -> Stream.of("liming", "admin", "chuwen").map(account -> Arguments.of(way, account)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changesOfTheGroup")
    void gNobodyButTheImportChangesTheOfficesGroup(Way way, String account) {
        for (String actor : List.of("admin", "System")) {
            int before = all(AccountAct.GROUP_REFUSED).size();

            assertThatThrownBy(() -> REGISTER.as(actor, () -> way.deed().accept(account)))
                    .isInstanceOf(AccessDeniedException.class);

            assertThat(all(AccountAct.GROUP_REFUSED)).hasSize(before + 1);
            assertThat(all(AccountAct.GROUP_REFUSED).get(0).actor()).isEqualTo(actor);
            assertThat(members()).containsExactlyInAnyOrder("zhengyan", "wangfang");
        }
    }

    @Test
    void hWhatWasChangedPastTheBehavioursIsSetRight() {
        REGISTER.as("System", () -> REGISTER.bean("bingbi.access.system", org.bingbi.access.SystemAccess.class)
                .run(() -> groups().addAuthority(GROUP, "liming")));

        REGISTER.bean("bingbi.account.round", AccountRound.class).round();

        assertThat(members()).containsExactlyInAnyOrder("zhengyan", "wangfang");
        assertThat(alerts(AccountAct.GROUP_CORRECTED, "liming")).hasSize(1);
    }

    @Test
    void iTheImportStillChangesIt() {
        REGISTER.organisation(Office.LINES.replace("王芳,wangfang,干部,纪检监察机构", "王芳,wangfang,干部,"));

        assertThat(members()).containsExactly("zhengyan");
    }

    @Test
    void jNobodySetsAnAlertBack() {
        NodeRef alert = new NodeRef(
                StoreRef.STORE_REF_WORKSPACE_SPACESSTORE,
                REGISTER.seen(() -> alerts().all()).get(0).id());

        for (String account : List.of("admin", "liming", "zhengyan")) {
            assertThatThrownBy(() ->
                            REGISTER.as(account, () -> REGISTER.publicNodes().deleteNode(alert)))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> REGISTER.as(account, () -> REGISTER.publicNodes()
                            .setProperty(alert, RegisterModel.PROP_ALERT_STATE, "CONFIRMED")))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    /** Queries bring passages, facets and columns past the rights of a reader. */
    private static final List<Pair<String, String>> QUERIES = List.of(
            new Pair<>("fts-alfresco", "TYPE:\"bb:dossier\""),
            new Pair<>("fts-alfresco", "=bb:intervenerName:\"杨某\""),
            new Pair<>("fts-alfresco", "TEXT:\"询问案件进度\""),
            new Pair<>("fts-alfresco", "ASPECT:\"bb:sealed\""),
            new Pair<>("cmis-alfresco", "SELECT * FROM bb:dossier"),
            new Pair<>("cmis-alfresco", "SELECT * FROM bb:registerForm"),
            new Pair<>("cmis-alfresco", "SELECT * FROM cmis:document"));

    private static void findsNothing(String account) {
        for (Pair<String, String> query : QUERIES) {
            SearchParameters asked = new SearchParameters();
            asked.setLanguage(query.getFirst());
            asked.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            asked.setQuery(query.getSecond());
            boolean fullText = query.getFirst().equals("fts-alfresco");
            if (fullText) {
                asked.addFieldFacet(new SearchParameters.FieldFacet("bb:intervenerName"));
            }
            ResultSet found = REGISTER.as(account, () -> REGISTER.bean("SearchService", SearchService.class)
                    .query(asked));

            assertThat(found.getNodeRefs()).as(account + " " + query).allSatisfy(node -> assertThat(
                            Guard.guardedTypes())
                    .doesNotContain(REGISTER.seen(() -> REGISTER.nodes().getType(node))));
            assertThat(fullText ? found.getFieldFacet("bb:intervenerName") : List.of())
                    .isEmpty();
        }
    }

    private static void readsAndSignsNothing(String account, NodeRef waiting) {
        findsNothing(account);
        assertThatThrownBy(() -> REGISTER.as(account, () -> REGISTER.bean("contentService", ContentService.class)
                        .getReader(evidence, ContentModel.PROP_CONTENT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(REGISTER.as(account, () -> fields(account))).noneMatch(RegisterModel.PROP_INTERVENER_NAME::equals);
        if (account.equals("qianjin")) {
            NodeRef step = REGISTER.open(waiting).get(0);
            assertThatThrownBy(() ->
                            REGISTER.as(account, () -> REGISTER.signatures().sign(step, "已阅。", "")))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> REGISTER.as(
                            account, () -> REGISTER.nodes().setProperty(step, RegisterModel.PROP_OPINION, "已阅。")))
                    .as("past the public beans")
                    .isInstanceOf(IntegrityException.class);
        }
        assertThatThrownBy(() -> REGISTER.draft(account, ReportOption.USUAL, ""))
                .isInstanceOf(RuntimeException.class);
    }

    /** What the public beans show of an entry that the account has a right to read; nothing for one that has none. */
    private static java.util.Set<QName> fields(String account) {
        try {
            return REGISTER.publicNodes().getProperties(received).keySet();
        } catch (RuntimeException hidden) {
            return java.util.Set.of();
        }
    }

    private static void setOwn(String account) {
        REGISTER.nodes()
                .setProperty(
                        user(account),
                        ContentModel.PROP_SALT,
                        java.util.UUID.randomUUID().toString());
    }

    private static void confirm(String by, String account) {
        REGISTER.as(by, () -> REGISTER.bean("bingbi.account.confirmation", AccountConfirmation.class)
                .confirm(account));
    }

    private static HoldState held(String account) {
        return REGISTER.seen(() -> alerts().state(account));
    }

    private static List<AccountAlert> alerts(AccountAct act, String account) {
        return all(act).stream()
                .filter(alert -> alert.account().equals(account))
                .toList();
    }

    private static List<AccountAlert> all(AccountAct act) {
        return REGISTER.seen(() -> alerts().all()).stream()
                .filter(alert -> alert.act() == act)
                .toList();
    }

    private static java.util.Set<String> members() {
        return REGISTER.seen(() -> groups().getContainedAuthorities(null, GROUP, false));
    }

    private static NodeRef user(String account) {
        NodeRef root = REGISTER.nodes().getRootNode(new StoreRef("user", "alfrescoUserStore"));
        NodeRef system = REGISTER.nodes().getChildAssocs(root).get(0).getChildRef();
        NodeRef folder = REGISTER.nodes().getChildAssocs(system).get(0).getChildRef();
        return REGISTER.nodes()
                .getChildAssocs(
                        folder, ContentModel.ASSOC_CHILDREN, QName.createQName(ContentModel.USER_MODEL_URI, account))
                .get(0)
                .getChildRef();
    }

    private static NodeRef group() {
        NodeRef system =
                REGISTER.nodes().getPrimaryParent(people().getPeopleContainer()).getParentRef();
        return REGISTER.nodes().getChildAssocs(system).stream()
                .map(place -> REGISTER.nodes()
                        .getChildAssocs(
                                place.getChildRef(),
                                ContentModel.ASSOC_CHILDREN,
                                QName.createQName("http://www.alfresco.org/model/content/1.0", GROUP)))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .getChildRef();
    }

    private static AccountAlerts alerts() {
        return REGISTER.bean("bingbi.account.alerts", AccountAlerts.class);
    }

    private static AuthorityService groups() {
        return REGISTER.bean("authorityService", AuthorityService.class);
    }

    private static PersonService people() {
        return REGISTER.bean("personService", PersonService.class);
    }

    private static MutableAuthenticationService accounts() {
        return REGISTER.bean("authenticationService", MutableAuthenticationService.class);
    }

    private static MutableAuthenticationService publicAccounts() {
        return REGISTER.bean("AuthenticationService", MutableAuthenticationService.class);
    }
}
