package org.bingbi.access;

import static org.bingbi.access.Party.DISCIPLINE_OFFICE;
import static org.bingbi.access.Party.RECORDER;
import static org.bingbi.access.Party.SIGNER;
import static org.bingbi.access.Right.ADD_EVIDENCE;
import static org.bingbi.access.Right.ADD_REMARK;
import static org.bingbi.access.Right.DELETE_DRAFT;
import static org.bingbi.access.Right.MAKE_PACKAGE;
import static org.bingbi.access.Right.NAME_CONFLICT;
import static org.bingbi.access.Right.READ;
import static org.bingbi.access.Right.SIGN_OWN_STEP;
import static org.bingbi.access.Right.WRITE_DRAFT;
import static org.bingbi.access.Stage.BEFORE_DISCIPLINE_OFFICE;
import static org.bingbi.access.Stage.DRAFT;
import static org.bingbi.access.Stage.FOR_SUPERIOR;
import static org.bingbi.access.Stage.RECEIVED;
import static org.bingbi.access.Stage.RETURNED;
import static org.bingbi.access.Stage.RETURNED_AFTER_RECEIPT;

import java.util.List;
import java.util.Set;

/**
 * Article 15 as a table: for whoever stands in no row the dossier does not exist. Access control lists are written from it, the permission
 * model is compared with it, and pages offer what it gives.
 */
public record AccessTable(List<Row> rows) {

    /** What a party may do while a dossier is in one of these stages. */
    public record Row(Party party, Set<Stage> stages, Set<Right> rights) {}

    public static final AccessTable ARTICLE_15 = new AccessTable(List.of(
            row(RECORDER, Set.of(DRAFT), READ, WRITE_DRAFT, DELETE_DRAFT, ADD_EVIDENCE),
            row(RECORDER, Set.of(BEFORE_DISCIPLINE_OFFICE, RECEIVED), READ, ADD_EVIDENCE, ADD_REMARK, NAME_CONFLICT),
            row(
                    RECORDER,
                    Set.of(RETURNED, RETURNED_AFTER_RECEIPT),
                    READ,
                    WRITE_DRAFT,
                    ADD_EVIDENCE,
                    ADD_REMARK,
                    NAME_CONFLICT),
            row(RECORDER, Set.of(FOR_SUPERIOR), READ, NAME_CONFLICT, MAKE_PACKAGE),
            row(SIGNER, Set.of(BEFORE_DISCIPLINE_OFFICE, RECEIVED), READ, SIGN_OWN_STEP),
            row(SIGNER, Set.of(RETURNED, RETURNED_AFTER_RECEIPT, FOR_SUPERIOR), READ),
            row(DISCIPLINE_OFFICE, Set.of(RECEIVED, RETURNED_AFTER_RECEIPT), READ, NAME_CONFLICT)));

    public AccessTable {
        rows = List.copyOf(rows);
    }

    /** What the party may do; empty means that the dossier does not exist for it. */
    public Set<Right> rights(Party party, Stage stage) {
        return rows.stream()
                .filter(row -> row.party() == party && row.stages().contains(stage))
                .findFirst()
                .map(Row::rights)
                .orElse(Set.of());
    }

    private static Row row(Party party, Set<Stage> stages, Right... rights) {
        return new Row(party, stages, Set.of(rights));
    }
}
