package org.bingbi.access;

import static org.bingbi.access.Right.ADD_EVIDENCE;
import static org.bingbi.access.Right.ADD_REMARK;
import static org.bingbi.access.Right.NAME_CONFLICT;
import static org.bingbi.access.Right.READ;
import static org.bingbi.access.Right.SIGN_OWN_STEP;
import static org.bingbi.access.Right.WRITE_DRAFT;
import static org.bingbi.access.Stage.BEFORE_DISCIPLINE_OFFICE;
import static org.bingbi.access.Stage.DRAFT;
import static org.bingbi.access.Stage.RECEIVED;
import static org.bingbi.access.Stage.RETURNED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Article 15 as a table: whoever stands in no row knows of nothing. */
public enum AccessTable {
    RECORDER_DRAFTS(Party.RECORDER, List.of(DRAFT), READ, WRITE_DRAFT, ADD_EVIDENCE),
    RECORDER_FOLLOWS(
            Party.RECORDER, List.of(BEFORE_DISCIPLINE_OFFICE, RECEIVED), READ, ADD_EVIDENCE, ADD_REMARK, NAME_CONFLICT),
    RECORDER_COMPLETES(Party.RECORDER, List.of(RETURNED), READ, WRITE_DRAFT, ADD_EVIDENCE, ADD_REMARK, NAME_CONFLICT),
    SIGNER_SIGNS(Party.SIGNER, List.of(BEFORE_DISCIPLINE_OFFICE, RECEIVED), READ, SIGN_OWN_STEP),
    SIGNER_HAS_RETURNED(Party.SIGNER, List.of(RETURNED), READ),
    DISCIPLINE_OFFICE_REGISTERS(Party.DISCIPLINE_OFFICE, List.of(RECEIVED), READ, NAME_CONFLICT);

    private final Party party;
    private final List<Stage> stages;
    private final Set<Right> rights;

    AccessTable(Party party, List<Stage> stages, Right... rights) {
        this.party = party;
        this.stages = stages;
        this.rights = EnumSet.copyOf(List.of(rights));
    }

    /** What the party may do; empty means the dossier does not exist for it. */
    public static Set<Right> rights(Party party, Stage stage) {
        return Arrays.stream(values())
                .filter(row -> row.party == party && row.stages.contains(stage))
                .findFirst()
                .map(row -> Set.copyOf(row.rights))
                .orElse(Set.of());
    }
}
