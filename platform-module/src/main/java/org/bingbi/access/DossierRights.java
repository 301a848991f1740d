package org.bingbi.access;

import java.util.Collection;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Writes the rows of {@link AccessTable} into access control lists, so that every channel of Alfresco obeys them. As
 * the system only.
 */
public final class DossierRights {

    private static final String READER = "DossierReader";
    private static final String RECORDER = "DossierRecorder";
    private static final String OFFICE = "DossierOffice";
    private static final String SIGNATORY = "DossierSignatory";
    private static final String WRITE_PROPERTIES = "WriteProperties";

    private final PermissionService permissionService;
    private final OwnableService ownableService;

    /** @param permissionService and the other the internal beans */
    public DossierRights(PermissionService permissionService, OwnableService ownableService) {
        this.permissionService = permissionService;
        this.ownableService = ownableService;
    }

    /** {@link AccessTable#RECORDER_DRAFTS}: the draft is his own, and nobody else's. */
    public void draft(NodeRef dossier, String recorder) {
        permissionService.setInheritParentPermissions(dossier, false);
        ownableService.setOwner(dossier, recorder);
    }

    /** What belongs to a draft belongs to its recorder. */
    public void own(NodeRef node, String recorder) {
        ownableService.setOwner(node, recorder);
    }

    /** Alfresco's creator and owner have full control, so the owner becomes the system. */
    public void seal(NodeRef node) {
        ownableService.setOwner(node, AuthenticationUtil.getSystemUserName());
    }

    /** {@link AccessTable#RECORDER_FOLLOWS}. */
    public void recorderFollows(NodeRef dossier, String recorder) {
        permissionService.deletePermission(dossier, recorder, WRITE_PROPERTIES);
        permissionService.setPermission(dossier, recorder, RECORDER, true);
    }

    /** {@link AccessTable#RECORDER_COMPLETES}: the new form is his alone until he submits it again. */
    public void recorderCompletes(NodeRef dossier, NodeRef form, String recorder) {
        permissionService.setPermission(dossier, recorder, WRITE_PROPERTIES, true);
        permissionService.setInheritParentPermissions(form, false);
        permissionService.setPermission(form, recorder, PermissionService.READ, true);
        permissionService.setPermission(form, recorder, WRITE_PROPERTIES, true);
    }

    /** The form is again read by whoever reads the dossier. */
    public void completed(NodeRef form, String recorder) {
        permissionService.deletePermission(form, recorder, WRITE_PROPERTIES);
        permissionService.deletePermission(form, recorder, PermissionService.READ);
        permissionService.setInheritParentPermissions(form, true);
    }

    /** {@link AccessTable#SIGNER_SIGNS}. */
    public void signerSigns(NodeRef dossier, NodeRef step, String signer) {
        permissionService.setPermission(dossier, signer, READER, true);
        permissionService.setPermission(step, signer, SIGNATORY, true);
    }

    /** He goes on reading, and signs no more. */
    public void signerIsDone(NodeRef step, String signer) {
        permissionService.deletePermission(step, signer, SIGNATORY);
    }

    /** His step passed on to somebody else, or he stepped back: what he has not signed he reads no longer. */
    public void readsNoMore(NodeRef dossier, String signer) {
        permissionService.deletePermission(dossier, signer, READER);
    }

    /** {@link AccessTable#DISCIPLINE_OFFICE_REGISTERS}. */
    public void disciplineOfficeReads(NodeRef dossier, String group) {
        permissionService.setPermission(dossier, group, OFFICE, true);
    }

    /** Whether it reads the dossier, as it does from the receipt on. */
    public boolean isReadByDisciplineOffice(NodeRef dossier, String group) {
        return permissionService.getAllSetPermissions(dossier).stream()
                .anyMatch(entry -> entry.getAuthority().equals(group)
                        && entry.getPermission().equals(OFFICE)
                        && entry.getAccessStatus() == AccessStatus.ALLOWED);
    }

    /** It goes to the superior office in its place. */
    public void disciplineOfficeReadsNoMore(NodeRef dossier, String group) {
        permissionService.deletePermission(dossier, group, OFFICE);
    }

    /** A request for consent is apart from its dossier: who asks and who is asked read it, and may decide or withdraw. */
    public void consentAsked(NodeRef consent, String recorder, Collection<String> asked) {
        seal(consent);
        permissionService.setInheritParentPermissions(consent, false);
        permissionService.setPermission(consent, recorder, PermissionService.READ, true);
        permissionService.setPermission(consent, recorder, WRITE_PROPERTIES, true);
        asked.forEach(account -> {
            permissionService.setPermission(consent, account, PermissionService.READ, true);
            permissionService.setPermission(consent, account, WRITE_PROPERTIES, true);
        });
    }

    /** He is not, or no longer, who is asked. */
    public void consentNotHis(NodeRef consent, String account) {
        permissionService.deletePermission(consent, account, PermissionService.READ);
        permissionService.deletePermission(consent, account, WRITE_PROPERTIES);
    }

    /** Nobody changes it any more. */
    public void consentDecided(NodeRef consent, Collection<String> accounts) {
        accounts.forEach(account -> permissionService.deletePermission(consent, account, WRITE_PROPERTIES));
    }

    /** The recorder says that they are not meant: what they hold besides is theirs again. */
    public void denyNoLonger(NodeRef dossier, Collection<String> accounts) {
        accounts.forEach(
                account -> permissionService.deletePermission(dossier, account, PermissionService.ALL_PERMISSIONS));
    }

    /** The intervener and whoever is behind him, whatever their groups and roles (article 13, conflict). */
    public void deny(NodeRef dossier, Collection<String> accounts) {
        accounts.forEach(
                account -> permissionService.setPermission(dossier, account, PermissionService.ALL_PERMISSIONS, false));
    }
}
