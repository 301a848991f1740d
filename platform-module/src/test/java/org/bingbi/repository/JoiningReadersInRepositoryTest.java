package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.register.ReportOption;
import org.bingbi.support.ExactQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who joins the discipline office does not read what is or may be about them, however old it is (articles 8, 13 and 15). */
@Tag("repository")
@Tag("article-13")
@Tag("article-15")
class JoiningReadersInRepositoryTest {

    /** Fewer permission checks than there are dossiers: no list is cut by them. */
    private static final Register REGISTER = Register.another(Map.of("system.acl.maxPermissionChecks", "10"));

    private static final Seen SEEN = new Seen(REGISTER);
    private static final String JOINING = "hexiaolan";
    private static final String OFFICER = "03,检务督察部,何晓岚,hexiaolan,干部,纪检监察机构,\n";

    /** Ways to write the name of somebody who is not of the staff yet; the submission passes unasked. */
    private static final List<String> NAMES = List.of(
            "何晓岚",
            "何　晓　岚",
            "何 晓 岚",
            "何\u200B晓岚",
            "何晓嵐",
            "何曉嵐",
            "何·晓岚",
            "“何晓岚”",
            "何晓岚同志",
            "何晓岚干部",
            "干部何晓岚",
            "何晓岚（干部）",
            "我院何晓岚",
            "hexiaolan",
            "HeXiaoLan",
            "ｈｅｘｉａｏｌａｎ",
            "he xiao lan",
            "hé xiǎolán",
            "何晓某",
            "何某某",
            "何*岚",
            "老何",
            "小何",
            "何晓兰",
            "何\uFE00晓岚");

    private static final Map<String, NodeRef> RECEIVED = new LinkedHashMap<>();
    private static NodeRef stranger;

    @BeforeAll
    static void oldEntries() {
        person(JOINING);
        for (String name : NAMES) {
            RECEIVED.put(name, received(form -> intervener(form, name)));
            RECEIVED.put("所涉领导 " + name, received(form -> behind(form, name)));
        }
        stranger = received(form -> intervener(form, "杨文"));
    }

    @AfterEach
    void theOfficeIsAsItWas() {
        organisation(lines -> lines);
    }

    @Test
    void whomAnOldEntryNamesOrMayNameNeverReadsIt() {
        organisation(lines -> lines + OFFICER);

        assertThat(reads(JOINING, stranger)).as("what is about others").isTrue();
        List<NodeRef> listed = lists(JOINING);
        assertThat(listed).contains(stranger);
        RECEIVED.forEach((name, dossier) -> {
            assertThat(reads(JOINING, dossier)).as(name).isFalse();
            assertThat(reads("wangfang", dossier)).as(name).isTrue();
            assertThat(listed).as(name).doesNotContain(dossier);
            assertThat(SEEN.acts(dossier)).as(name).containsOnlyOnce(TrailAct.READER_LEFT_OUT);
            assertThat(SEEN.chainHolds(dossier)).as(name).isTrue();
        });
    }

    /** Somebody of another department who gets the post, an officer who is called otherwise, a new account, one who comes back. */
    @ParameterizedTest
    @ValueSource(
            strings = {"new", "other department", "renamed", "renamed post", "comes back", "deleted and made again"})
    void howeverTheyJoin(String way) {
        NodeRef dossier = received(form -> intervener(form, way.equals("renamed post") ? "何督察专员" : "何晓岚"));
        switch (way) {
            case "new" -> organisation(lines -> lines + OFFICER);
            case "other department" -> {
                organisation(lines -> lines + "06,办公室,何文,hexiaolan,干部,,\n");
                organisation(lines -> lines + OFFICER);
            }
            case "renamed" -> {
                organisation(lines -> lines + OFFICER.replace("何晓岚", "卫文"));
                assertThat(reads(JOINING, dossier)).isTrue();
                organisation(lines -> lines + OFFICER);
            }
            case "renamed post" -> {
                organisation(lines -> lines + OFFICER);
                assertThat(reads(JOINING, dossier)).isTrue();
                organisation(lines -> lines + OFFICER.replace("干部", "督察专员"));
            }
            case "comes back" -> {
                organisation(lines -> lines + OFFICER);
                organisation(lines -> lines);
                NodeRef meanwhile = received(form -> intervener(form, "何 晓岚"));
                organisation(lines -> lines + OFFICER);
                assertThat(reads(JOINING, meanwhile)).isFalse();
            }
            default -> {
                organisation(lines -> lines + OFFICER);
                organisation(lines -> lines);
                REGISTER.as("admin", () -> people().deletePerson(JOINING));
                person(JOINING);
                organisation(lines -> lines + OFFICER);
            }
        }
        assertThat(reads(JOINING, dossier)).isFalse();
        assertThat(reads(JOINING, stranger)).isTrue();
    }

    /** Whom the recorder chose, who was found later and who stepped back, when their account was deleted and made again. */
    @ParameterizedTest
    @ValueSource(strings = {"chosen", "found", "recused"})
    void whoWasDeniedStaysSo(String how) {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, how.equals("chosen") ? "shenlan" : "");
        REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        if (how.equals("found")) {
            REGISTER.as("liming", () -> REGISTER.bean("bingbi.routing.conflicts", org.bingbi.routing.Conflicts.class)
                    .name(dossier, "shenlan", "后来查明即为过问人"));
        } else if (how.equals("recused")) {
            REGISTER.as("shenlan", () -> REGISTER.signatures().stepBack(SEEN.stepOf(dossier, "shenlan"), "系近亲属"));
        }
        organisation(lines -> lines.replace("00,院领导,沈岚,shenlan,副检察长,院领导,01;02\n", "")
                .replace("院领导,03;04;05;06", "院领导,01;02;03;04;05;06"));
        REGISTER.as("admin", () -> people().deletePerson("shenlan"));
        person("shenlan");
        organisation(lines -> lines.replace("沈岚,shenlan,副检察长,院领导,", "沈岚,shenlan,副检察长,院领导;纪检监察机构,"));

        assertThat(reads("shenlan", dossier)).isFalse();
    }

    @Test
    void theRecordersNoStands() {
        NodeRef dossier = received(form -> {
            form.put(RegisterModel.PROP_INTERVENER_NAME, "孙丽");
            form.put(RegisterModel.name("intervenerNamesakes"), new ArrayList<>(List.of("sunli")));
        });
        organisation(lines -> lines.replace("02,第二检察部,孙丽,sunli,检察官,,", "03,检务督察部,孙丽,sunli,检察官,纪检监察机构,"));

        assertThat(reads("sunli", dossier)).isTrue();
    }

    @Test
    void whoRecordedItReadsItInTheOfficeAsWell() {
        NodeRef dossier = received(form -> {});
        organisation(lines -> lines.replace("01,第一检察部,李明,liming,检察官,,", "03,检务督察部,李明,liming,检察官,纪检监察机构,"));

        assertThat(reads("liming", dossier)).isTrue();
    }

    /** A name that was corrected after a return named them all the same. */
    @Test
    void anEarlierRevisionCounts() {
        NodeRef dossier = submitted(form -> intervener(form, "何晓岚"));
        REGISTER.as("qianjin", () -> REGISTER.signatures()
                .giveBack(SEEN.stepOf(dossier, "qianjin"), "姓名有误", Optional.empty()));
        REGISTER.as("liming", () -> {
            Map<QName, Serializable> form = Register.form(ReportOption.USUAL, "");
            REGISTER.dossiers().save(dossier, form);
            REGISTER.dossiers().submit(dossier);
        });
        REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        organisation(lines -> lines + OFFICER);

        assertThat(reads(JOINING, dossier)).isFalse();
    }

    /** While it is on its way, received or not, under completion, or with the superior office. */
    @ParameterizedTest
    @ValueSource(strings = {"IN_ROUTE", "RECEIVED", "RETURNED", "REGISTERED", "FOR_SUPERIOR"})
    void howeverFarItHasCome(String stage) {
        NodeRef dossier = stage.equals("FOR_SUPERIOR")
                ? submitted(form -> {
                    intervener(form, "何晓岚");
                    form.put(RegisterModel.PROP_REPORT_OPTION, "DIRECT_SUPERIOR");
                })
                : submitted(form -> intervener(form, "何晓岚"));
        if (!stage.equals("IN_ROUTE") && !stage.equals("FOR_SUPERIOR")) {
            REGISTER.sign(SEEN.stepOf(dossier, "qianjin"));
        }
        if (stage.equals("RETURNED")) {
            REGISTER.as("zhengyan", () -> REGISTER.signatures()
                    .giveBack(SEEN.stepOf(dossier, "zhengyan"), "补正", Optional.empty()));
        }
        if (stage.equals("REGISTERED")) {
            REGISTER.signEverybody(dossier);
        }
        organisation(lines -> lines + OFFICER);
        assertThat(reads(JOINING, dossier)).isFalse();

        REGISTER.signEverybody(dossier);
        assertThat(reads(JOINING, dossier)).isFalse();
        assertThat(SEEN.acts(dossier).contains(TrailAct.READER_LEFT_OUT))
                .isEqualTo(!stage.equals("IN_ROUTE") && !stage.equals("FOR_SUPERIOR"));
    }

    /** The group lost somebody past all behaviours; the job puts them back, and what is denied them is set again. */
    @Test
    void whoIsPutBackIntoTheGroupIsKeptOutAsWell() {
        NodeRef dossier = received(form -> intervener(form, "何晓岚"));
        organisation(lines -> lines + OFFICER);
        REGISTER.as("admin", () -> REGISTER.bean("bingbi.access.system", SystemAccess.class)
                .run(() -> {
                    REGISTER.bean("authorityService", AuthorityService.class)
                            .removeAuthority("GROUP_bingbi_discipline_office", JOINING);
                    people().deletePerson(JOINING);
                }));
        person(JOINING);
        assertThat(reads(JOINING, dossier)).isFalse();
        REGISTER.as("System", () -> REGISTER.bean("bingbi.organisation.service", OrganisationService.class)
                .keepGroup());

        assertThat(reads(JOINING, stranger)).isTrue();
        assertThat(reads(JOINING, dossier)).isFalse();
    }

    @Test
    void noPartOfALongListIsLeftOut() {
        List<NodeRef> all = new ArrayList<>();
        for (int years = 0; years < 12; years++) {
            NodeRef dossier = received(form -> intervener(form, "何晓岚"));
            all.add(dossier);
            Instant at = Instant.now().minus(Duration.ofDays(365L * years));
            REGISTER.as("System", () -> REGISTER.bean("bingbi.access.system", SystemAccess.class)
                    .run(() -> REGISTER.bean("bingbi.access.sealedNodes", SealedNodes.class)
                            .setProperty(dossier, RegisterModel.PROP_SUBMITTED_AT, Date.from(at))));
        }
        organisation(lines -> lines + OFFICER);

        assertThat(all).noneMatch(dossier -> reads(JOINING, dossier));
    }

    private static void intervener(Map<QName, Serializable> form, String name) {
        form.put(RegisterModel.PROP_INTERVENER_NAME, name);
        form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "本院");
        form.put(RegisterModel.PROP_INTERVENER_POST, "干部");
        form.put(RegisterModel.PROP_INTERVENER_CATEGORY, "OWN_STAFF");
    }

    private static void behind(Map<QName, Serializable> form, String name) {
        form.put(RegisterModel.PROP_BEHIND_NAME, name);
        form.put(RegisterModel.PROP_BEHIND_ORGANISATION, "本院");
        form.put(RegisterModel.PROP_BEHIND_RELATION, "STAFF");
    }

    private static NodeRef submitted(Consumer<Map<QName, Serializable>> change) {
        Map<QName, Serializable> form = Register.form(ReportOption.USUAL, "");
        change.accept(form);
        return REGISTER.as("liming", () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.dossiers().submit(dossier);
            return dossier;
        });
    }

    /** The discipline office has it. */
    private static NodeRef received(Consumer<Map<QName, Serializable>> change) {
        NodeRef dossier = submitted(change);
        REGISTER.signEverybody(dossier);
        return dossier;
    }

    private static boolean reads(String account, NodeRef dossier) {
        return REGISTER.as(
                account,
                () -> REGISTER.bean("permissionService", PermissionService.class)
                                .hasPermission(dossier, PermissionService.READ)
                        == AccessStatus.ALLOWED);
    }

    private static List<NodeRef> lists(String account) {
        return REGISTER.as(account, () -> REGISTER.bean("bingbi.query.exact", ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:dossier"));
    }

    private static void person(String account) {
        REGISTER.as("admin", () -> people().createPerson(Map.of(
                ContentModel.PROP_USERNAME, account,
                ContentModel.PROP_FIRSTNAME, account,
                ContentModel.PROP_LASTNAME, "")));
    }

    private static PersonService people() {
        return REGISTER.bean("personService", PersonService.class);
    }

    private static void organisation(UnaryOperator<String> change) {
        REGISTER.organisation(change.apply(Office.LINES));
    }
}
