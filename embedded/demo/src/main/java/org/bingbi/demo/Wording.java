package org.bingbi.demo;

import java.util.List;
import java.util.Random;

/** What interventions are about, in words made up for the purpose. No person, organisation or case of it exists. */
final class Wording {
    private static final List<String> SURNAMES =
            List.of("高", "丁", "邵", "龚", "钟", "严", "范", "石", "侯", "温", "鲁", "葛", "欧阳", "司徒", "万", "柳");
    private static final List<String> GIVEN_NAMES =
            List.of("远", "立成", "国梁", "小舟", "永安", "慕云", "志坚", "若水", "向东", "雨桐", "秉文", "思远");
    private static final List<String> TOWNS = List.of("青浦桥镇", "白鹭街道", "柳河镇", "石板街道", "新塘镇", "云台乡");
    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("%s人民政府", List.of("副镇长", "镇长", "党政办主任"), "LEADING_CADRE"),
            new Organisation("%s市场监督管理分局", List.of("局长", "副局长", "科长"), "LEADING_CADRE"),
            new Organisation("县人民法院%s法庭", List.of("庭长", "法官", "书记员"), "OTHER_JUDICIAL_ORGAN"),
            new Organisation("县公安局%s派出所", List.of("所长", "教导员", "民警"), "OTHER_JUDICIAL_ORGAN"),
            new Organisation("市人民检察院（%s挂职）", List.of("检察官", "处长"), "SUPERIOR_PROCURATORATE"),
            new Organisation("%s商会", List.of("会长", "秘书长"), "OTHER"));
    private static final List<Cause> CAUSES = List.of(
            new Cause("非法经营", "仓储合同"),
            new Cause("合同诈骗", "货款流水"),
            new Cause("交通肇事", "谅解书"),
            new Cause("盗窃", "赃物估价"),
            new Cause("故意伤害", "伤情鉴定"),
            new Cause("重大责任事故", "安全台账"),
            new Cause("污染环境", "水样检测"),
            new Cause("串通投标", "标书底稿"));
    private static final List<Manner> MANNERS = List.of(
            new Manner("WECHAT", "通过微信", "微信"),
            new Manner("TELEPHONE", "打来电话", "电话"),
            new Manner("IN_PERSON", "来到办公室", "办公室"),
            new Manner("SMS", "发来短信", "短信"),
            new Manner("EMAIL", "发来电子邮件", "邮箱"),
            new Manner("LETTER", "来信", "收发室"));
    private static final List<Request> REQUESTS = List.of(
            new Request("INQUIRE", "询问案件何时办结、由谁承办", "ARTICLE_10", "TIME_LIMIT", "DEPARTMENT"),
            new Request("INQUIRE", "打听案件进展和处理意见", "ARTICLE_10", "PROGRESS", "RESULT"),
            new Request("INTERFERE", "要求尽快变更强制措施", "ARTICLE_11_4"),
            new Request("MEDDLE", "提出可以再补充鉴定，缓一缓移送", "ARTICLE_11_8"),
            new Request("INTERFERE", "转递涉案材料并请予关照", "ARTICLE_11_5"),
            new Request("MEDDLE", "邀请面谈并介绍当事人家属认识", "ARTICLE_11_2"));

    private final Random random;

    Wording(Random random) {
        this.random = random;
    }

    record Organisation(String pattern, List<String> posts, String category) {}

    /** @param clue a thing that evidence about such a case speaks of, and that no form names */
    record Cause(String crime, String clue) {}

    record Manner(String code, String verb, String place) {}

    /** @param information what of the procedure was asked (article 10) */
    record Request(String kind, String words, String behaviour, List<String> information) {
        Request(String kind, String words, String behaviour, String... information) {
            this(kind, words, behaviour, List.of(information));
        }

        /** Article 9 where it is the superior procuratorate that demands. */
        String behaviourOf(Organisation organisation) {
            return behaviour.equals("ARTICLE_11_4") && organisation.category().equals("SUPERIOR_PROCURATORATE")
                    ? "ARTICLE_9"
                    : behaviour;
        }
    }

    String name() {
        return pick(SURNAMES) + pick(GIVEN_NAMES);
    }

    String surname() {
        return pick(SURNAMES);
    }

    Organisation organisation() {
        return pick(ORGANISATIONS);
    }

    String place(Organisation organisation) {
        return organisation.pattern().formatted(pick(TOWNS));
    }

    String post(Organisation organisation) {
        return pick(organisation.posts());
    }

    Cause cause() {
        return pick(CAUSES);
    }

    Manner manner() {
        return pick(MANNERS);
    }

    Request request() {
        return pick(REQUESTS);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
