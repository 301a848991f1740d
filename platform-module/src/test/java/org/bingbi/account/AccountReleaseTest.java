package org.bingbi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.namespace.QName;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Article 15: when the accounts of all who may confirm are held, the server's setting releases one, and does nothing otherwise. */
@Tag("repository")
@Tag("article-15")
class AccountReleaseTest {

    private static final Register OFFICE = Register.another();

    private static final List<String> CONFIRMERS = Office.ORGANISATION.people().stream()
            .filter(AccountConfirmation::confirms)
            .map(Person::account)
            .toList();

    @Test
    void theAccountOfTheSettingIsReleasedAndConfirmsTheOthers() {
        Register register = Register.another(Map.of("bingbi.account.release", "zhengyan"));
        CONFIRMERS.forEach(account -> reset(register, account));
        round(register);
        assertThat(state(register, "zhengyan")).as("its owner first").isEqualTo(HoldState.NEW_PASSWORD);
        setOwn(register, "zhengyan");
        setOwn(register, "wangfang");

        round(register);

        assertThat(state(register, "zhengyan")).isEqualTo(HoldState.NONE);
        assertThat(state(register, "wangfang")).as("one account only").isEqualTo(HoldState.CONFIRMATION);
        assertThat(register.<List<AccountAlert>>seen(() -> alerts(register).all()))
                .filteredOn(alert -> alert.act() == AccountAct.ACCOUNT_RELEASED)
                .extracting(AccountAlert::account, AccountAlert::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("zhengyan", "System"));
        register.as("zhengyan", () -> register.bean("bingbi.account.confirmation", AccountConfirmation.class)
                .confirm("wangfang"));
        assertThat(state(register, "wangfang")).isEqualTo(HoldState.NONE);
    }

    /** While one is left who may confirm, and for accounts that confirm nobody, the setting does nothing. */
    @ParameterizedTest
    @CsvSource({
        "zhengyan, zhouzheng",
        "zhengyan, wangfang",
        "zhengyan, shenlan",
        "wangfang, zhengyan",
        "liming, ''",
        "qianjin, ''",
        "nobody, ''",
        "admin, ''",
        "'', ''"
    })
    void otherwiseItDoesNothing(String released, String left) {
        List<String> held =
                CONFIRMERS.stream().filter(account -> !account.equals(left)).toList();
        held.forEach(account -> reset(OFFICE, account));
        if (List.of("liming", "qianjin").contains(released)) {
            reset(OFFICE, released);
            setOwn(OFFICE, released);
        }
        held.forEach(account -> setOwn(OFFICE, account));
        AccountRelease release = new AccountRelease(
                OFFICE.bean("bingbi.organisation.service", OrganisationService.class),
                alerts(OFFICE),
                OFFICE.bean("bingbi.account.events", AccountEvents.class),
                released,
                Clock.systemUTC());

        OFFICE.as("System", release::round);

        assertThat(held).allMatch(account -> state(OFFICE, account) == HoldState.CONFIRMATION);
        assertThat(OFFICE.<List<AccountAlert>>seen(() -> alerts(OFFICE).all()))
                .noneMatch(alert -> alert.act() == AccountAct.ACCOUNT_RELEASED);
        OFFICE.as(
                "System",
                () -> CONFIRMERS.forEach(account -> alerts(OFFICE).confirmed(account, "test", Instant.now())));
    }

    private static void round(Register register) {
        register.bean("bingbi.account.round", AccountRound.class).round();
    }

    private static void reset(Register register, String account) {
        register.as("admin", () -> {
            MutableAuthenticationService accounts =
                    register.bean("AuthenticationService", MutableAuthenticationService.class);
            if (!accounts.authenticationExists(account)) {
                accounts.createAuthentication(account, "temporary".toCharArray());
            }
            accounts.setAuthentication(account, "known to the administrator".toCharArray());
        });
    }

    private static void setOwn(Register register, String account) {
        NodeRef root = register.nodes().getRootNode(new StoreRef("user", "alfrescoUserStore"));
        register.as(account, () -> {
            NodeRef system = register.nodes().getChildAssocs(root).get(0).getChildRef();
            NodeRef folder = register.nodes().getChildAssocs(system).get(0).getChildRef();
            NodeRef user = register.nodes()
                    .getChildAssocs(
                            folder,
                            ContentModel.ASSOC_CHILDREN,
                            QName.createQName(ContentModel.USER_MODEL_URI, account))
                    .get(0)
                    .getChildRef();
            register.nodes()
                    .setProperty(user, ContentModel.PROP_SALT, UUID.randomUUID().toString());
        });
    }

    private static HoldState state(Register register, String account) {
        return register.seen(() -> alerts(register).state(account));
    }

    private static AccountAlerts alerts(Register register) {
        return register.bean("bingbi.account.alerts", AccountAlerts.class);
    }
}
