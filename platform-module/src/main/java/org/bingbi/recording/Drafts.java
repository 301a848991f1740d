package org.bingbi.recording;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormField;
import org.bingbi.register.FormProperties;

/** Gives a new draft what every draft has: its recorder, his rights, its form. Inside the pass only. */
public final class Drafts {

    private final SealedNodes nodeService;
    private final OrganisationService organisation;
    private final DossierRights rights;

    /** @param nodeService the internal bean */
    public Drafts(SealedNodes nodeService, OrganisationService organisation, DossierRights rights) {
        this.nodeService = nodeService;
        this.organisation = organisation;
        this.rights = rights;
    }

    public void initialise(NodeRef dossier, Person recorder) {
        Map<QName, Serializable> who = FormProperties.ofRecorder(organisation.current(), recorder);
        Map<QName, Serializable> properties = new HashMap<>(who);
        properties.put(RegisterModel.PROP_RECORDER, recorder.account());
        properties.put(RegisterModel.PROP_STATUS, DossierStatus.DRAFT.name());
        properties.put(RegisterModel.PROP_REVISION, 1);
        nodeService.addProperties(dossier, properties);
        rights.draft(dossier, recorder.account());
        rights.own(form(dossier, 1, who), recorder.account());
    }

    /** The form of the next revision, as the last one was. */
    public NodeRef nextForm(NodeRef dossier, NodeRef last, int revision) {
        Map<QName, Serializable> was = nodeService.getProperties(last);
        Map<QName, Serializable> properties = new HashMap<>();
        for (FormField field : FormField.values()) {
            QName name = FormProperties.property(field);
            if (was.get(name) != null) {
                properties.put(name, was.get(name));
            }
        }
        return form(dossier, revision, properties);
    }

    private NodeRef form(NodeRef dossier, int revision, Map<QName, Serializable> fields) {
        String name = "form-" + revision;
        Map<QName, Serializable> properties = new HashMap<>(fields);
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_FORM_REVISION, revision);
        return nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_REGISTER_FORM,
                        properties)
                .getChildRef();
    }
}
