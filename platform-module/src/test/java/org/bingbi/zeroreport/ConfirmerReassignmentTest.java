package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No zero report waits for somebody who cannot confirm it any more; the import of the organisation alone sees to it. */
@Tag("repository")
@Tag("article-15")
@Tag("article-16")
class ConfirmerReassignmentTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(lines -> lines);
    }

    @Test
    void whatWaitsForAHeadWhoLeftGoesToTheNewHeadAtOnceAndTheOldOneSeesItNoMore() {
        NodeRef waiting = reported("liming");
        NodeRef confirmed = reported("liming");
        register.as("qianjin", () -> world.reports().confirm(List.of(confirmed)));

        organisation(ConfirmerReassignmentTest::zhaominIsHead);

        assertThat(world.read(waiting).confirmer()).isEqualTo("zhaomin");
        assertThat(world.readers(waiting)).containsExactlyInAnyOrder("liming", "zhaomin");
        assertThat(world.read(confirmed).confirmer()).isEqualTo("qianjin");
    }

    @Test
    void whatALeaverReportedIsConfirmedByWhoeverHeadsTheDepartmentFromWhichHeReported() {
        NodeRef waiting = reported("liming");

        organisation(lines -> zhaominIsHead(lines).replaceFirst("01,第一检察部,李明,[^\n]*\n", ""));

        assertThat(world.read(waiting).confirmer()).isEqualTo("zhaomin");
        register.as("zhaomin", () -> world.reports().confirm(List.of(waiting)));
        assertThat(world.read(waiting).isConfirmed()).isTrue();
    }

    @Test
    void withoutAHeadTheSupervisingLeaderConfirms() {
        NodeRef waiting = reported("liming");

        organisation(lines -> lines.replaceFirst("01,第一检察部,钱进,[^\n]*\n", ""));

        assertThat(world.read(waiting).confirmer()).isEqualTo("shenlan");
    }

    @Test
    void whatTheHandlerPutToTheDisciplineOfficeStaysThere() {
        NodeRef waiting = reported("liming");
        register.as("liming", () -> world.reports().askDisciplineOffice(waiting));

        organisation(ConfirmerReassignmentTest::zhaominIsHead);

        assertThat(world.read(waiting).confirmer()).isEqualTo(ZeroReport.OFFICE);
    }

    @Test
    void oneThatCannotBeMovedKeepsTheOthersNotBack() {
        List<NodeRef> waiting = List.of(reported("liming"), reported("liming"));
        SystemAccess system = register.bean("bingbi.access.system", SystemAccess.class);
        waiting.forEach(node -> register.as(
                "admin",
                () -> system.run(() -> register.bean("bingbi.access.sealedNodes", SealedNodes.class)
                        .setProperty(node, RegisterModel.PROP_CONFIRMER, "wuqiang"))));
        ConfirmerReassignment succession = new ConfirmerReassignment(
                register.bean("bingbi.organisation.service", OrganisationService.class),
                failingOnceAfterTheQuery(),
                world.reports());

        succession.round();
        assertThat(waiting)
                .extracting(node -> world.read(node).confirmer())
                .containsExactlyInAnyOrder("wuqiang", "qianjin");

        succession.round();
        assertThat(waiting).extracting(node -> world.read(node).confirmer()).containsOnly("qianjin");
    }

    /** The first transaction asks what waits; the second is the first that moves something. */
    private TransactionService failingOnceAfterTheQuery() {
        TransactionService real = register.bean("transactionService", TransactionService.class);
        AtomicInteger begun = new AtomicInteger();
        return (TransactionService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TransactionService.class}, (proxy, method, arguments) -> {
                    if (begun.incrementAndGet() == 2) {
                        throw new IllegalStateException("cannot be moved");
                    }
                    return method.invoke(real, arguments);
                });
    }

    private NodeRef reported(String handler) {
        return world.single(handler, world.numbers(1).get(0));
    }

    private static String zhaominIsHead(String lines) {
        return lines.replace("赵敏,zhaomin,检察官助理,,", "赵敏,zhaomin,主任,部门负责人,")
                .replace("钱进,qianjin,主任,部门负责人,", "钱进,qianjin,检察官,,");
    }

    private void organisation(UnaryOperator<String> change) {
        register.organisation(change.apply(Office.LINES));
    }
}
