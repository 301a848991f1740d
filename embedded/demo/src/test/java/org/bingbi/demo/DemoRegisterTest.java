package org.bingbi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.filing.DueCases;
import org.bingbi.model.RegisterModel;
import org.bingbi.zeroreport.ZeroReportLists;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRegisterTest {
    private EmbeddedRepository repository;

    @BeforeAll
    void seed(@TempDir Path folder) {
        repository = EmbeddedRepository.open(folder.resolve("data"), new Properties());
        DemoRegister.people(repository); // as far as a first attempt came before the power failed
        new DemoRegister().seed(repository);
    }

    @AfterAll
    void close() {
        repository.close();
    }

    @Test
    void everyAccountOfTheOrganisationSignsInWithTheDemoPassword() {
        AuthenticationService authentication = repository.bean("authenticationService", AuthenticationService.class);

        assertThat(DemoPeople.all()).allSatisfy(person -> {
            authentication.authenticate(person.account(), DemoPeople.PASSWORD.toCharArray());
            assertThat(authentication.getCurrentUserName()).isEqualTo(person.account());
            authentication.clearCurrentSecurityContext();
        });
    }

    @Test
    void entriesStandInEveryStage() {
        assertThat(statuses())
                .containsExactlyInAnyOrder(
                        "REGISTERED", "REGISTERED", "IN_ROUTE", "IN_ROUTE", "IN_ROUTE", "IN_ROUTE", "DRAFT");
    }

    @Test
    void handlersOweReportsAndHeadsHaveSomeToConfirm() {
        assertThat(owed("liming")).isEqualTo(40);
        assertThat(owed("sunli")).isEqualTo(9);
        assertThat(toConfirm("qianjin")).isEqualTo(5);
        assertThat(toConfirm("wuqiang")).isEqualTo(4);
    }

    @Test
    void seedingOnceMoreAddsNothing() {
        new DemoRegister().seed(repository);
        entriesStandInEveryStage();
        handlersOweReportsAndHeadsHaveSomeToConfirm();
    }

    private int owed(String handler) {
        return as(handler, () -> repository
                .bean("bingbi.closedcase.due", DueCases.class)
                .own()
                .due());
    }

    private int toConfirm(String head) {
        return as(head, () -> repository
                .bean("bingbi.zeroreport.lists", ZeroReportLists.class)
                .toConfirm(false));
    }

    private <T> T as(String account, RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        RetryingTransactionHelper transactions =
                repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(work), account);
    }

    private List<String> statuses() {
        NodeService nodes = repository.bean("nodeService", NodeService.class);
        return asSystem(() -> {
            ResultSet found = repository
                    .bean("bingbi.query.search", SearchService.class)
                    .query(
                            StoreRef.STORE_REF_WORKSPACE_SPACESSTORE,
                            SearchService.LANGUAGE_CMIS_ALFRESCO,
                            "SELECT * FROM bb:dossier");
            try {
                return found.getNodeRefs().stream()
                        .map((NodeRef dossier) -> (String) nodes.getProperty(dossier, RegisterModel.PROP_STATUS))
                        .toList();
            } finally {
                found.close();
            }
        });
    }

    private <T> T asSystem(RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        RetryingTransactionHelper transactions =
                repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        return AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(work));
    }
}
