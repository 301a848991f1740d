package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.RegisterFolders;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register into which nobody has written yet: those who come first read, and so do the jobs. */
@Tag("repository")
class NewRegisterTest {

    @Test
    void isReadBeforeAnybodyHasWritten(@TempDir Path data) {
        try (EmbeddedRepository repository = EmbeddedRepository.open(data, new Properties())) {
            boolean nobody = reading(repository, () -> repository
                    .bean("bingbi.organisation.service", OrganisationService.class)
                    .current()
                    .people()
                    .isEmpty());
            Instant due = reading(repository, () -> repository
                    .bean("bingbi.deadline.workingDays", WorkingDays.class)
                    .deadline(Instant.parse("2026-11-23T02:00:00Z"))
                    .due());
            NodeRef root = reading(repository, () -> repository
                    .bean("bingbi.confidentiality.places", RegisterFolders.class)
                    .get());

            assertThat(nobody).isTrue();
            assertThat(due).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
            assertThat(root).isNotNull();
        }
    }

    /** Otherwise it would stay its maker's, who could delete it with all that is in it. */
    @Test
    @Tag("article-15")
    void aFolderThatSomebodyMadeBeforehandIsTheRegistersFromItsFirstUse(@TempDir Path data) {
        try (EmbeddedRepository repository = EmbeddedRepository.open(data, new Properties())) {
            NodeService nodes = repository.bean("nodeService", NodeService.class);
            NodeRef home = repository.bean("repositoryHelper", Repository.class).getCompanyHome();
            RegisterFolders folders = repository.bean("bingbi.confidentiality.places", RegisterFolders.class);
            NodeRef made = writing(repository, () -> {
                NodeRef there = nodes.getChildByName(home, ContentModel.ASSOC_CONTAINS, "Bingbi");
                return there == null
                        ? nodes.createNode(
                                        home,
                                        ContentModel.ASSOC_CONTAINS,
                                        QName.createQName(ContentModel.PROP_NAME.getNamespaceURI(), "Bingbi"),
                                        ContentModel.TYPE_FOLDER,
                                        Map.of(ContentModel.PROP_NAME, "Bingbi"))
                                .getChildRef()
                        : there;
            });

            NodeRef root = writing(repository, folders::get);

            assertThat(root).isEqualTo(made);
            assertThat(reading(repository, () -> nodes.hasAspect(root, RegisterModel.ASPECT_SEALED)))
                    .isTrue();
            assertThatThrownBy(() -> writing(repository, () -> {
                        nodes.deleteNode(root);
                        return null;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static <T> T writing(EmbeddedRepository repository, Supplier<T> work) {
        return AuthenticationUtil.runAs(
                () -> repository
                        .bean("transactionService", TransactionService.class)
                        .getRetryingTransactionHelper()
                        .doInTransaction(work::get, false, true),
                "admin");
    }

    private static <T> T reading(EmbeddedRepository repository, Supplier<T> look) {
        return AuthenticationUtil.runAs(
                () -> repository
                        .bean("transactionService", TransactionService.class)
                        .getRetryingTransactionHelper()
                        .doInTransaction(look::get, true, true),
                "admin");
    }
}
