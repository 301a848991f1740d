package org.bingbi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("article-15")
class AccessTableTest {

    @ParameterizedTest(name = "{0} before a dossier {1}: {2}")
    @CsvSource({
        "RECORDER, DRAFT, READ WRITE_DRAFT DELETE_DRAFT ADD_EVIDENCE",
        "RECORDER, BEFORE_DISCIPLINE_OFFICE, READ ADD_EVIDENCE ADD_REMARK NAME_CONFLICT",
        "RECORDER, RECEIVED, READ ADD_EVIDENCE ADD_REMARK NAME_CONFLICT",
        "RECORDER, RETURNED, READ WRITE_DRAFT ADD_EVIDENCE ADD_REMARK NAME_CONFLICT",
        "RECORDER, RETURNED_AFTER_RECEIPT, READ WRITE_DRAFT ADD_EVIDENCE ADD_REMARK NAME_CONFLICT",
        "RECORDER, FOR_SUPERIOR, READ NAME_CONFLICT MAKE_PACKAGE",
        "SIGNER, RETURNED_AFTER_RECEIPT, READ",
        "SIGNER, FOR_SUPERIOR, READ",
        "DISCIPLINE_OFFICE, RETURNED, ",
        "DISCIPLINE_OFFICE, RETURNED_AFTER_RECEIPT, READ NAME_CONFLICT",
        "DISCIPLINE_OFFICE, FOR_SUPERIOR, ",
        "SIGNER, DRAFT, ",
        "SIGNER, BEFORE_DISCIPLINE_OFFICE, READ SIGN_OWN_STEP",
        "SIGNER, RECEIVED, READ SIGN_OWN_STEP",
        "SIGNER, RETURNED, READ",
        "DISCIPLINE_OFFICE, DRAFT, ",
        "DISCIPLINE_OFFICE, BEFORE_DISCIPLINE_OFFICE, ",
        "DISCIPLINE_OFFICE, RECEIVED, READ NAME_CONFLICT",
        "LATER_SIGNER, DRAFT, ",
        "LATER_SIGNER, BEFORE_DISCIPLINE_OFFICE, ",
        "CHIEF_PROCURATOR, RECEIVED, ",
        "CASE_MANAGEMENT, RECEIVED, ",
        "PERSONNEL, RECEIVED, ",
        "INTERVENER, DRAFT, ",
        "INTERVENER, BEFORE_DISCIPLINE_OFFICE, ",
        "INTERVENER, RECEIVED, ",
        "INTERVENER, RETURNED, ",
        "ADMINISTRATOR, RECEIVED, ",
        "ANYBODY_ELSE, RECEIVED, "
    })
    void whoMayDoWhat(Party party, Stage stage, String rights) {
        Set<Right> expected = rights == null
                ? Set.of()
                : Arrays.stream(rights.split(" ")).map(Right::valueOf).collect(Collectors.toSet());
        assertThat(AccessTable.ARTICLE_15.rights(party, stage)).isEqualTo(expected);
    }
}
