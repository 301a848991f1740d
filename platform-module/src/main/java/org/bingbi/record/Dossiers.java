package org.bingbi.record;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** What a recorder does with entries of the register, as himself and inside the caller's transaction. */
public interface Dossiers {

    /**
     * Begins a draft.
     *
     * @param fields properties of the form, possibly none; those of the recorder are taken from the organisation
     * @param idempotencyKey the same key of the same person again answers with the same draft
     */
    NodeRef create(Map<QName, Serializable> fields, Optional<String> idempotencyKey);

    /** Saves the draft's form whole: a property that is not in the map is cleared. */
    void save(NodeRef dossier, Map<QName, Serializable> fields);

    /**
     * Submits (articles 7 and 13), or again after a return for completion.
     *
     * @throws org.bingbi.problem.RefusedException with everything that is missing or wrong
     */
    void submit(NodeRef dossier);

    /** Throws a draft away. */
    void deleteDraft(NodeRef dossier);
}
