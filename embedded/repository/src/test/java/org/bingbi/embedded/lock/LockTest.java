package org.bingbi.embedded.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockStatus;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    @TempDir
    static Path data;

    private static EmbeddedRepository repository;
    private static NodeService nodes;
    private static LockService locks;
    private static RetryingTransactionHelper transactions;

    private NodeRef folder;
    private NodeRef file;

    @BeforeAll
    static void open() {
        repository = EmbeddedRepository.open(data, new Properties());
        nodes = repository.bean("nodeService", NodeService.class);
        locks = repository.bean("lockService", LockService.class);
        transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @BeforeEach
    void aFile() {
        as("admin", () -> {
            NodeRef root = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            folder = create(root, ContentModel.ASSOC_CHILDREN, ContentModel.TYPE_FOLDER, "files");
            file = create(folder, ContentModel.ASSOC_CONTAINS, ContentModel.TYPE_CONTENT, "note.txt");
        });
    }

    private static NodeRef create(NodeRef parent, QName association, QName type, String name) {
        QName qname = QName.createQName("urn:test", UUID.randomUUID().toString());
        return nodes.createNode(parent, association, qname, type, Map.of(ContentModel.PROP_NAME, name))
                .getChildRef();
    }

    private static void as(String user, Runnable work) {
        AuthenticationUtil.runAs(
                () -> transactions.doInTransaction(() -> {
                    work.run();
                    return null;
                }),
                user);
    }

    private void rename(String user) {
        as(user, () -> nodes.setProperty(file, ContentModel.PROP_TITLE, "changed by " + user));
    }

    @Test
    void aWriteLockLetsItsOwnerWriteAndNobodyElse() {
        as("lee", () -> locks.lock(file, LockType.WRITE_LOCK));
        assertThatCode(() -> rename("lee")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rename("wang")).isInstanceOf(NodeLockedException.class);
        assertThatThrownBy(() -> as("wang", () -> nodes.deleteNode(file))).isInstanceOf(NodeLockedException.class);
        as("lee", () -> locks.unlock(file));
        assertThatCode(() -> rename("wang")).doesNotThrowAnyException();
    }

    @Test
    void aReadOnlyLockLetsNobodyWrite() {
        as("lee", () -> locks.lock(file, LockType.READ_ONLY_LOCK));
        assertThatThrownBy(() -> rename("lee")).isInstanceOf(NodeLockedException.class);
        as("lee", () -> assertThat(locks.getLockStatus(file)).isEqualTo(LockStatus.LOCK_OWNER));
        as("wang", () -> assertThat(locks.getLockStatus(file)).isEqualTo(LockStatus.LOCKED));
    }

    @Test
    void aCheckedOutFileIsLockedAndItsWorkingCopyIsNamedSo() {
        CheckOutCheckInService coci = repository.bean("checkOutCheckInService", CheckOutCheckInService.class);
        NodeRef[] copy = new NodeRef[1];
        as("lee", () -> copy[0] = coci.checkout(file));
        as("lee", () -> {
            assertThat(nodes.getProperty(copy[0], ContentModel.PROP_NAME)).isEqualTo("note (Working Copy).txt");
            assertThat(coci.getWorkingCopy(file)).isEqualTo(copy[0]);
        });
        assertThatThrownBy(() -> rename("lee")).isInstanceOf(NodeLockedException.class);
        as("lee", () -> coci.cancelCheckout(copy[0]));
        assertThatCode(() -> rename("wang")).doesNotThrowAnyException();
        as("lee", () -> assertThat(nodes.exists(copy[0])).isFalse());
    }
}
