package org.bingbi.access;

import java.util.Collection;
import java.util.Set;
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

    private static final String SIGNATORY = "DossierSignatory";
    private static final String WRITE = Right.WRITE_DRAFT.permission();

    private final PermissionService permissionService;
    private final OwnableService ownableService;
    private final AccessTable table;

    /** @param permissionService and the other the internal beans */
    public DossierRights(PermissionService permissionService, OwnableService ownableService, AccessTable table) {
        this.permissionService = permissionService;
        this.ownableService = ownableService;
        this.table = table;
    }

    /** The draft is its recorder's own, and nobody else's. */
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

    /** The recorder of a submitted dossier. */
    public void recorderFollows(NodeRef dossier, String recorder) {
        place(dossier, Party.RECORDER, recorder, Stage.BEFORE_DISCIPLINE_OFFICE);
    }

    /** The recorder of a returned dossier: the new form is theirs alone until they submit it again. */
    public void recorderCompletes(NodeRef dossier, NodeRef form, String recorder) {
        place(dossier, Party.RECORDER, recorder, Stage.RETURNED);
        permissionService.setInheritParentPermissions(form, false);
        permissionService.setPermission(form, recorder, PermissionService.READ, true);
        set(form, recorder, WRITE, table.rights(Party.RECORDER, Stage.RETURNED).contains(Right.WRITE_DRAFT));
    }

    /** The form is again read by whoever reads the dossier. */
    public void completed(NodeRef form, String recorder) {
        permissionService.deletePermission(form, recorder, WRITE);
        permissionService.deletePermission(form, recorder, PermissionService.READ);
        permissionService.setInheritParentPermissions(form, true);
    }

    /** Who signs an open step, or signs it as a delegate. */
    public void signerSigns(NodeRef dossier, NodeRef step, String signer) {
        place(dossier, Party.SIGNER, signer, Stage.RECEIVED);
        set(step, signer, SIGNATORY, table.rights(Party.SIGNER, Stage.RECEIVED).contains(Right.SIGN_OWN_STEP));
    }

    /** He goes on reading, and signs no more. */
    public void signerIsDone(NodeRef step, String signer) {
        permissionService.deletePermission(step, signer, SIGNATORY);
    }

    /** His step passed on to somebody else, or he stepped back: what he has not signed he reads no longer. */
    public void readsNoMore(NodeRef dossier, String signer) {
        place(dossier, Party.SIGNER, signer, Stage.DRAFT);
    }

    /** The discipline office has received it. */
    public void disciplineOfficeReads(NodeRef dossier, String group) {
        place(dossier, Party.DISCIPLINE_OFFICE, group, Stage.RECEIVED);
    }

    /** Whether it reads the dossier, as it does from the receipt on. */
    public boolean isReadByDisciplineOffice(NodeRef dossier, String group) {
        return permissionService.getAllSetPermissions(dossier).stream()
                .anyMatch(entry -> entry.getAuthority().equals(group)
                        && entry.getPermission().equals(Party.DISCIPLINE_OFFICE.role())
                        && entry.getAccessStatus() == AccessStatus.ALLOWED);
    }

    /** It goes to the superior office in its place. */
    public void disciplineOfficeReadsNoMore(NodeRef dossier, String group) {
        place(dossier, Party.DISCIPLINE_OFFICE, group, Stage.FOR_SUPERIOR);
    }

    /** A request for consent is apart from its dossier: who asks and who is asked read it, and may decide or withdraw. */
    public void consentAsked(NodeRef consent, String recorder, Collection<String> asked) {
        seal(consent);
        permissionService.setInheritParentPermissions(consent, false);
        permissionService.setPermission(consent, recorder, PermissionService.READ, true);
        permissionService.setPermission(consent, recorder, WRITE, true);
        asked.forEach(account -> {
            permissionService.setPermission(consent, account, PermissionService.READ, true);
            permissionService.setPermission(consent, account, WRITE, true);
        });
    }

    /** He is not, or no longer, who is asked. */
    public void consentNotHis(NodeRef consent, String account) {
        permissionService.deletePermission(consent, account, PermissionService.READ);
        permissionService.deletePermission(consent, account, WRITE);
    }

    /** Nobody changes it any more. */
    public void consentDecided(NodeRef consent, Collection<String> accounts) {
        accounts.forEach(account -> permissionService.deletePermission(consent, account, WRITE));
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

    /** Gives the party what the table says for the stage, and takes from it what the table does not say. */
    private void place(NodeRef dossier, Party party, String authority, Stage stage) {
        Set<Right> rights = table.rights(party, stage);
        set(dossier, authority, party.role(), rights.contains(Right.READ));
        if (party == Party.RECORDER) {
            set(dossier, authority, WRITE, rights.contains(Right.WRITE_DRAFT));
        }
    }

    private void set(NodeRef node, String authority, String permission, boolean given) {
        if (given) {
            permissionService.setPermission(node, authority, permission, true);
        } else {
            permissionService.deletePermission(node, authority, permission);
        }
    }
}
