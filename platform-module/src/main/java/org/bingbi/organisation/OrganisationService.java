package org.bingbi.organisation;

import java.time.Instant;
import java.util.Optional;

/** The organisation in force. */
public interface OrganisationService {

    /** Read often, so kept in memory; {@link Organisation#NONE} before the first import. */
    Organisation current();

    Optional<Instant> importedAt();

    /**
     * Replaces it by a file, UTF-8 or GB18030.
     *
     * @throws org.bingbi.problem.RefusedException with every line that is wrong; then nothing is changed
     */
    Organisation importCsv(byte[] file);
}
