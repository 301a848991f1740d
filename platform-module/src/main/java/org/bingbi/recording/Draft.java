package org.bingbi.recording;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.register.RegisterForm;

/**
 * A dossier about to be submitted, read once.
 *
 * @param node the form's node
 * @param properties the node's properties, with what the register says of the recorder today
 * @param form the same as a form
 * @param late whether it is a late record (article 7)
 * @param first false when it was returned and is submitted again
 * @param now the time of the submission
 */
record Draft(
        NodeRef dossier,
        NodeRef node,
        Map<QName, Serializable> properties,
        RegisterForm form,
        Organisation office,
        Person recorder,
        boolean late,
        boolean first,
        Instant now) {}
