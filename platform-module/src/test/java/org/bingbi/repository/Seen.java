package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.audit.TrailAct;
import org.bingbi.audit.TrailLine;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;

/** What there is to see of a dossier: its status, who is to sign, who may read, what the trail says. */
final class Seen {

    private final Register register;

    Seen(Register register) {
        this.register = register;
    }

    /** Whoever may read is refused the act; for whoever may not there is nothing. */
    static void isKeptOut(Throwable refusal) {
        assertThat(refusal).isInstanceOfAny(AccessDeniedException.class, InvalidNodeRefException.class);
    }

    String status(NodeRef dossier) {
        return register.text(dossier, RegisterModel.PROP_STATUS);
    }

    List<String> signers(NodeRef dossier) {
        return register.open(dossier).stream()
                .map(step -> register.text(step, RegisterModel.PROP_SIGNER))
                .toList();
    }

    List<TrailAct> acts(NodeRef dossier) {
        return register.seen(() -> register.trail().lines(dossier)).stream()
                .map(TrailLine::act)
                .toList();
    }

    boolean chainHolds(NodeRef dossier) {
        return register.seen(() -> register.trail().chainHolds(dossier));
    }

    /** Of all the office, who may read the node. */
    List<String> readers(NodeRef node) {
        PermissionService permissions = register.bean("permissionService", PermissionService.class);
        return Office.ORGANISATION.people().stream()
                .map(person -> person.account())
                .filter(account -> register.as(
                        account, () -> permissions.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED))
                .toList();
    }

    NodeRef stepOf(NodeRef dossier, String signer) {
        return register.open(dossier).stream()
                .filter(step -> register.text(step, RegisterModel.PROP_SIGNER).equals(signer))
                .findFirst()
                .orElseThrow();
    }
}
