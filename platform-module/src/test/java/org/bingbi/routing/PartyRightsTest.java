package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.AccessTable;
import org.bingbi.access.Party;
import org.bingbi.access.Right;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Access control lists and what pages offer come from article 15's table. */
@Tag("article-15")
class PartyRightsTest {

    /** The table without this right of this party. */
    private static AccessTable without(Party party, Right right) {
        return new AccessTable(AccessTable.ARTICLE_15.rows().stream()
                .map(row -> row.party() != party
                        ? row
                        : new AccessTable.Row(
                                party,
                                row.stages(),
                                Stream.of(Right.values())
                                        .filter(kept -> row.rights().contains(kept) && kept != right)
                                        .collect(java.util.stream.Collectors.toSet())))
                .toList());
    }

    @Test
    void theTableGivesWhatIsOffered() {
        try (MemoryRegister register = new MemoryRegister()) {
            NodeRef draft = register.draft("liming");
            NodeRef dossier = register.submitted("liming");

            assertThat(register.partyRights.of(draft, "liming"))
                    .containsExactlyInAnyOrder(Right.READ, Right.WRITE_DRAFT, Right.DELETE_DRAFT, Right.ADD_EVIDENCE);
            assertThat(register.partyRights.of(dossier, "liming")).contains(Right.ADD_REMARK, Right.NAME_CONFLICT);
            assertThat(register.partyRights.of(dossier, "qianjin"))
                    .containsExactlyInAnyOrder(Right.READ, Right.SIGN_OWN_STEP);
            for (String other : List.of("zhaomin", "shenlan", "zhengyan", "zhouzheng", "chuwen", "admin", "")) {
                assertThat(register.partyRights.of(dossier, other)).as(other).isEmpty();
            }
        }
    }

    @Test
    @Tag("article-13")
    void theOfficeHasWhatItReceivedAndWhomItIsAboutHasNothing() {
        try (MemoryRegister register = new MemoryRegister()) {
            NodeRef dossier = register.draft(
                    "liming",
                    Map.of(
                            RegisterModel.PROP_INTERVENER_NAME,
                            "王芳",
                            RegisterModel.PROP_INTERVENER_ACCOUNT,
                            "wangfang",
                            RegisterModel.name("intervenerCategory"),
                            "OWN_STAFF"));
            register.as("liming", () -> register.dossiers.submit(dossier));
            sign(register, dossier, "qianjin");

            assertThat(register.partyRights.of(dossier, "zhengyan")).contains(Right.READ, Right.NAME_CONFLICT);
            assertThat(register.partyRights.of(dossier, "wangfang")).isEmpty();

            NodeRef step = register.open(dossier, "zhengyan");
            register.as("zhengyan", () -> register.signatures.giveBack(step, "请补充。", Optional.empty()));
            assertThat(register.partyRights.of(dossier, "zhengyan")).contains(Right.READ);
            assertThat(register.partyRights.of(dossier, "liming")).contains(Right.WRITE_DRAFT);
        }
    }

    @Test
    void aTableWithoutASignersReadingWritesNoSuchEntry() {
        try (MemoryRegister register = new MemoryRegister(without(Party.SIGNER, Right.READ))) {
            NodeRef dossier = register.submitted("liming");
            assertThat(register.rights.of(dossier, "qianjin")).doesNotContain("DossierReader");
            assertThat(register.partyRights.of(dossier, "qianjin")).doesNotContain(Right.READ);
        }
    }

    @Test
    void aTableWithoutASignersSigningWritesNoSuchEntry() {
        try (MemoryRegister register = new MemoryRegister(without(Party.SIGNER, Right.SIGN_OWN_STEP))) {
            NodeRef dossier = register.submitted("liming");
            assertThat(register.rights.of(register.open(dossier, "qianjin"), "qianjin"))
                    .isEmpty();
            assertThat(register.partyRights.of(dossier, "qianjin")).doesNotContain(Right.SIGN_OWN_STEP);
        }
    }

    @Test
    void aTableWithoutTheRecordersReadingWritesNoSuchEntry() {
        try (MemoryRegister register = new MemoryRegister(without(Party.RECORDER, Right.READ))) {
            NodeRef dossier = register.submitted("liming");
            assertThat(register.rights.of(dossier, "liming")).isEmpty();
        }
    }

    @Test
    void aTableWithoutTheRecordersWritingLetsNobodyCompleteAReturnedForm() {
        try (MemoryRegister register = new MemoryRegister(without(Party.RECORDER, Right.WRITE_DRAFT))) {
            NodeRef dossier = register.submitted("liming");
            NodeRef step = register.open(dossier, "qianjin");
            register.as("qianjin", () -> register.signatures.giveBack(step, "请补充。", Optional.empty()));
            assertThat(register.rights.of(dossier, "liming")).doesNotContain("WriteProperties");
            assertThat(register.partyRights.of(dossier, "liming")).doesNotContain(Right.WRITE_DRAFT);
        }
    }

    @Test
    void aTableWithoutTheOfficesReadingWritesNoSuchEntry() {
        try (MemoryRegister register = new MemoryRegister(without(Party.DISCIPLINE_OFFICE, Right.READ))) {
            NodeRef dossier = register.submitted("liming");
            sign(register, dossier, "qianjin");
            assertThat(register.rights.of(dossier, "GROUP_DISCIPLINE_OFFICE")).isEqualTo(Set.of());
        }
    }

    private static void sign(MemoryRegister register, NodeRef dossier, String signer) {
        NodeRef step = register.open(dossier, signer);
        register.as(signer, () -> register.signatures.sign(step, "已阅。", ""));
    }
}
