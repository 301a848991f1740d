package org.bingbi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.aopalliance.intercept.MethodInterceptor;
import org.bingbi.access.Guard;
import org.bingbi.access.HiddenNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Article 15 at services of the search subsystem that the embedded repository does not have: what they ask is known by its form. */
@Tag("repository")
@Tag("article-15")
class SearchDoorsTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = REGISTER.submitted("liming", ReportOption.USUAL, "");

    /** As CMIS's own service is asked. */
    public static final class Options {
        private String query;

        Options(String query) {
            this.query = query;
        }

        public String getQuery() {
            return query;
        }

        public void setQuery(String query) {
            this.query = query;
        }
    }

    interface CmisService {
        String query(Options options);
    }

    /** As suggestions and statistics are answered. */
    interface Figures {
        long getNumberFound();

        Long getSum();

        List<String> getNames();
    }

    interface FigureService {
        Figures query(String asked);

        boolean isEnabled();
    }

    private record Told() implements Figures {
        @Override
        public long getNumberFound() {
            return 7;
        }

        @Override
        public Long getSum() {
            return 7L;
        }

        @Override
        public List<String> getNames() {
            return List.of("屈隐之");
        }
    }

    @Test
    void theStatementOfCmissOwnServiceIsHeldToo() {
        CmisService service = guarded(
                CmisService.class,
                (CmisService) Options::getQuery,
                REGISTER.bean("bingbi.query.generic", GenericQueryInterceptor.class));

        String asked = "SELECT * FROM cmis:folder WHERE cmis:name = 'x' ORDER BY cmis:name";
        assertThat(REGISTER.as("admin", () -> service.query(new Options(asked))))
                .isEqualTo("SELECT * FROM cmis:folder WHERE (cmis:name = 'x') AND cmis:objectTypeId NOT IN"
                        + " ('F:bb:dossier') ORDER BY cmis:name");
        assertThat(REGISTER.as("liming", () -> service.query(new Options(asked))))
                .isEqualTo(asked);
        assertThatThrownBy(() -> REGISTER.as("admin", () -> service.query(new Options("SELECT * FROM bb:sealed"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void suggestionsComeFromAllThatIsIndexedSoNobodyGetsAny() {
        UnfilteredAnswers suggestions =
                new UnfilteredAnswers(REGISTER.bean("bingbi.query.unfiltered", UnfilteredCallers.class), true);
        for (String account : List.of("admin", "System", "zhengyan", "zhaomin")) {
            assertNames(account, suggestions, true);
        }
    }

    @Test
    void statisticsAreRefusedToThoseWhomNoRightsFilter() {
        UnfilteredAnswers statistics =
                new UnfilteredAnswers(REGISTER.bean("bingbi.query.unfiltered", UnfilteredCallers.class), false);
        for (String account : List.of("admin", "System")) {
            FigureService service = figures(statistics);
            assertThatThrownBy(() -> REGISTER.as(account, () -> service.query("")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> REGISTER.as(account, service::isEnabled))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (String account : List.of("zhengyan", "zhaomin")) {
            assertNames(account, statistics, false);
        }
    }

    private static FigureService figures(MethodInterceptor interceptor) {
        return guarded(
                FigureService.class,
                new FigureService() {
                    @Override
                    public Figures query(String asked) {
                        return new Told();
                    }

                    @Override
                    public boolean isEnabled() {
                        return true;
                    }
                },
                interceptor);
    }

    private static void assertNames(String account, MethodInterceptor interceptor, boolean nothing) {
        FigureService service = figures(interceptor);
        Figures told = REGISTER.as(account, () -> service.query(""));
        assertThat(told.getNumberFound()).as(account).isEqualTo(nothing ? 0 : 7);
        assertThat(told.getSum()).as(account).isEqualTo(nothing ? 0 : 7);
        assertThat(told.getNames()).as(account).hasSize(nothing ? 0 : 1);
        assertThat(REGISTER.<Boolean>as(account, service::isEnabled)).isEqualTo(!nothing);
    }

    /** An XPath asks so whether a condition holds somewhere below, and tells it by another node. */
    @Test
    void anXPathWalksPastWhatItsCallerMayNotRead() {
        NodeService walked = guarded(
                NodeService.class,
                REGISTER.nodes(),
                new WalkedNodes(
                        REGISTER.bean("bingbi.query.unfiltered", UnfilteredCallers.class),
                        REGISTER.bean("bingbi.confidentiality.guard", Guard.class),
                        REGISTER.bean("bingbi.access.hiddenNodes", HiddenNodes.class)));
        NodeRef month =
                REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef());

        assertThat(REGISTER.<List<NodeRef>>as("liming", () -> dossiers(walked, month)))
                .contains(DOSSIER);
        for (String account : List.of("admin", "System", "zhaomin", "wuqiang", "chenjing")) {
            assertThat(REGISTER.<List<NodeRef>>as(account, () -> dossiers(walked, month)))
                    .as(account)
                    .doesNotContain(DOSSIER);
            assertThatThrownBy(() -> REGISTER.as(account, () -> walked.getProperties(DOSSIER)))
                    .as(account)
                    .isInstanceOf(InvalidNodeRefException.class);
        }
    }

    private static List<NodeRef> dossiers(NodeService walked, NodeRef month) {
        return walked.getChildAssocs(month, Set.of(RegisterModel.TYPE_DOSSIER)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    /** Another module that puts its own bean there would let queries past the register. */
    @Test
    void theModuleDoesNotStartBeforeASearchItCannotHold() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("searchServiceSubsystemProxy", new Object());
        SearchBeans doors = new SearchBeans(Map.of("searchServiceSubsystemProxy", call -> null), call -> null);
        doors.setBeanFactory(beans);

        assertThatThrownBy(doors::bind)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("searchServiceSubsystemProxy");
    }

    private static <T> T guarded(Class<T> type, T target, MethodInterceptor interceptor) {
        ProxyFactory proxy = new ProxyFactory(type, interceptor);
        proxy.setTarget(target);
        return type.cast(proxy.getProxy());
    }
}
