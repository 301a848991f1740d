package org.bingbi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.web.RemarkJson;
import org.bingbi.signature.web.StepJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("article-14")
class RegisterFormPageTest {

    private static final NodeRef DOSSIER = new NodeRef("workspace://SpacesStore/dossier");
    private static final NodeRef FORM = new NodeRef("workspace://SpacesStore/form");

    @Test
    void thePageReadsLikeTheRegulationsForm() {
        String page = new String(page(Map.of()).html(DOSSIER, FORM), StandardCharsets.UTF_8);

        assertThat(page.replace("<wbr>", ""))
                .containsSubsequence(
                        "领导干部、司法机关内部人员",
                        "干预、插手、过问案件登记表",
                        "过问人姓名",
                        "所在单位及职务",
                        "联系方式",
                        "记录人姓名",
                        "所在部门及职务",
                        "联系方式",
                        "被过问案件的案由、诉讼阶段及承办人",
                        "过问时间、方式、地点及主要内容",
                        "记录人答复的形式及内容",
                        "记录人需要特别说明的事项",
                        "部门负责人意见",
                        "分管院领导意见",
                        "纪检监察机构意见",
                        "备注：此表一式两份，由记录人和纪检监察机构分别留存。",
                        "检察人员（被过问人）遇有干预、插手、过问司法办案情形的，应当于三日内填写此表",
                        "江苏省人民检察院印制");
    }

    @Test
    void headsBreakWhereTheRegulationBreaksThem() {
        String page = new String(page(Map.of()).html(DOSSIER, FORM), StandardCharsets.UTF_8);

        assertThat(page).contains("过问人<wbr>姓名", "联系<wbr>方式", "被过问案件的案由、<wbr>诉讼阶段及承办人", "记录人答复<wbr>的形式及内容");
    }

    @Test
    void scriptsInAFieldAreText() {
        String page = new String(
                page(Map.of(RegisterModel.PROP_INTERVENTION_CONTENT, "<script>alert(1)</script>"))
                        .html(DOSSIER, FORM),
                StandardCharsets.UTF_8);

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    @Tag("article-7")
    void aLateRecordSaysSoForGood() {
        String page = new String(
                page(Map.of(RegisterModel.PROP_LATE, true, RegisterModel.PROP_LATE_REASON, "出差"))
                        .html(DOSSIER, FORM),
                StandardCharsets.UTF_8);

        assertThat(page).containsSubsequence("事后补记", "出差");
    }

    @Test
    @Tag("article-7")
    void whoConsentedToALateRecordStandsBesideItsReason() {
        String page = new String(
                page(Map.of(
                                RegisterModel.PROP_LATE,
                                true,
                                RegisterModel.PROP_LATE_REASON,
                                "出差",
                                RegisterModel.PROP_LATE_CONSENT_BY,
                                "某丙",
                                RegisterModel.PROP_LATE_CONSENT_AT,
                                Date.from(Instant.parse("2026-11-22T17:00:00Z"))))
                        .html(DOSSIER, FORM),
                StandardCharsets.UTF_8);

        assertThat(page).containsSubsequence("事后补记", "出差", "2026年11月23日经某丙同意补记");
    }

    @Test
    @Tag("article-18")
    void theRecordersProposalsStandAmongWhatHeNotes() {
        String page = new String(
                page(Map.of(
                                RegisterModel.PROP_PROPOSALS,
                                new ArrayList<>(List.of("DEFER_INVESTIGATION", "OMIT_NOTICE")),
                                RegisterModel.PROP_PROPOSAL_REASON,
                                "口头暗示，事后难以核查"))
                        .html(DOSSIER, FORM),
                StandardCharsets.UTF_8);

        assertThat(page).containsSubsequence("记录人需要<wbr>特别说明的事项", "依第十八条建议：暂缓调查、不予通报", "口头暗示，事后难以核查", "部门负责人意见");
    }

    @Test
    void opinionsStandInTheirColumnsWithNameAndDate() {
        String page = page(Map.of())
                .page(
                        DOSSIER,
                        FORM,
                        List.of(signed("DEPARTMENT_HEAD", "同意上报", "某丙", "某丁")),
                        List.of(new RemarkJson("id", "另有<一次>来电", Instant.parse("2026-11-22T17:00:00Z"))),
                        "某甲 2026-11-23");

        assertThat(page)
                .containsSubsequence(
                        "补充说明（2026年11月23日）：另有&lt;一次&gt;来电", "部门负责人意见", "同意上报", "某丁（代 某丙）", "2026年11月23日", "分管院领导意见")
                .contains("某甲 2026-11-23");
    }

    private static StepJson signed(String role, String opinion, String signer, String signedBy) {
        return new StepJson(
                "step",
                "dossier",
                null,
                null,
                null,
                null,
                role,
                "SIGNED",
                1,
                signer,
                signedBy,
                null,
                null,
                opinion,
                signedBy,
                Instant.parse("2026-11-22T17:00:00Z"),
                true,
                null);
    }

    private static RegisterFormPage page(Map<QName, Serializable> form) {
        NodeService nodes = (NodeService) Proxy.newProxyInstance(
                NodeService.class.getClassLoader(),
                new Class<?>[] {NodeService.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getProperties") && arguments[0].equals(FORM) ? form : Map.of());
        return new RegisterFormPage(nodes, "江苏省人民检察院印制");
    }
}
