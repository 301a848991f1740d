package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Supplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.confidentiality.RegisterPlaces;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.organisation.OrganisationService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register into which nobody has written yet: those who come first read, and so do the jobs. */
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
                    .bean("bingbi.confidentiality.places", RegisterPlaces.class)
                    .get());

            assertThat(nobody).isTrue();
            assertThat(due).isEqualTo(Instant.parse("2026-11-26T16:00:00Z"));
            assertThat(root).isNotNull();
        }
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
