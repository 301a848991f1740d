package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serializable;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.audit.AccessPages;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 15: nobody changes the access log, and what somebody does to it behind Alfresco's back is found by its verification. */
@Tag("repository")
@Tag("article-15")
class AccessLogTamperingTest {

    private static final int PAGES = 4;
    private static final Register REGISTER = Register.another();
    private static final AccessLogPages LOG = AccessLogPages.of(REGISTER);

    @BeforeAll
    static void somebodyReadsFourTimes() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "");
        while (LOG.pages().size() < PAGES) {
            REGISTER.as("qianjin", () -> REGISTER.bean("NodeService", NodeService.class)
                    .getProperties(dossier));
        }
    }

    @FunctionalInterface
    private interface Damage {
        void done();
    }

    /** Carries what was found out of a transaction that is not to be. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient AccessPages.Verified found;

        private Undone(AccessPages.Verified found) {
            this.found = found;
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("another account's name", 2, () -> {
                    String lines = REGISTER.text(page(2), RegisterModel.PROP_ACCESS_LINES);
                    set(page(2), RegisterModel.PROP_ACCESS_LINES, lines.replace("qianjin", "wuqiang"));
                }),
                damage("another time", 3, () -> set(page(3), RegisterModel.PROP_ACCESS_AT, new Date(0))),
                damage("a page without lines", 1, () -> set(page(1), RegisterModel.PROP_ACCESS_LINES, "")),
                damage("a page taken out", 2, () -> REGISTER.nodes().deleteNode(page(2))),
                damage("the last page taken out", PAGES, () -> REGISTER.nodes().deleteNode(page(PAGES))),
                damage("two pages exchanged", 2, () -> {
                    NodeRef second = page(2);
                    NodeRef third = page(3);
                    set(second, RegisterModel.PROP_ACCESS_INDEX, 3L);
                    set(third, RegisterModel.PROP_ACCESS_INDEX, 2L);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void whatIsDoneBehindItsBackIsFound(String what, long page, Damage damage) {
        assertThat(verified()).isEqualTo(new AccessPages.Verified(LOG.pages().size(), true, null));

        Undone undone = catchThrowableOfType(
                Undone.class,
                () -> REGISTER.as("System", () -> {
                    REGISTER.bean("policyBehaviourFilter", BehaviourFilter.class)
                            .disableBehaviour();
                    damage.done();
                    throw new Undone(accessPages().verify());
                }));

        assertThat(undone.found.holds()).isFalse();
        assertThat(undone.found.firstBroken()).isEqualTo(page);
    }

    @Test
    void nobodyChangesItThroughAlfresco() {
        NodeRef page = LOG.pages().get(0);
        NodeRef folder = REGISTER.seen(LOG::folder);
        for (String account : new String[] {"admin", "zhengyan", "System"}) {
            for (String bean : new String[] {"NodeService", "nodeService"}) {
                NodeService nodes = REGISTER.bean(bean, NodeService.class);
                refused(account, () -> nodes.setProperty(page, RegisterModel.PROP_ACCESS_LINES, "x"));
                refused(account, () -> nodes.deleteNode(page));
                refused(account, () -> nodes.addProperties(folder, Map.of(ContentModel.PROP_NAME, "x")));
                refused(account, () -> nodes.deleteNode(folder));
                refused(account, () -> nodes.setProperty(folder, RegisterModel.PROP_ACCESS_LAST_INDEX, 1L));
            }
        }
        assertThat(verified().holds()).isTrue();
    }

    private static void refused(String account, Runnable act) {
        assertThatThrownBy(() -> REGISTER.as(account, act))
                .as(account)
                .isInstanceOfAny(AccessDeniedException.class, InvalidNodeRefException.class);
    }

    private static Arguments damage(String what, long firstBroken, Damage damage) {
        return Arguments.of(what, firstBroken, damage);
    }

    private static NodeRef page(int number) {
        return LOG.pages().get(number - 1);
    }

    private static void set(NodeRef page, QName property, Serializable value) {
        REGISTER.nodes().setProperty(page, property, value);
    }

    private static AccessPages.Verified verified() {
        return REGISTER.seen(() -> accessPages().verify());
    }

    private static AccessPages accessPages() {
        return REGISTER.bean("bingbi.audit.accessPages", AccessPages.class);
    }
}
