package org.bingbi.archive;

import org.alfresco.service.cmr.repository.NodeRef;

/** An entry that the asker may read, with what is known of it. */
record Entry(NodeRef dossier, EntryFacts facts) {}
