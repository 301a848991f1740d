package org.bingbi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bingbi.organisation.name.Mention;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which people write names, and whom they mean. */
@Tag("article-13")
class ColleagueNamesTest {

    private static final Organisation OFFICE = Office.of(
            Office.LINES
                    + """
            02,第二检察部,古丽·买买提,guli,检察官,,
            02,第二检察部,欧阳震华,ouyang,四级高级检察官,,
            02,第二检察部,李强,liqiang1,检察官,,
            06,办公室,李强,liqiang2,司机,,
            06,办公室,张峰,zhangfeng,科员,,
            06,办公室,Anna Schmidt,Anna.Schmidt,翻译,,
            """);

    private static final ColleagueNames NAMES = new ColleagueNames(OFFICE, "滨江县人民检察院");

    /** Padding, signs, forms and titles: of one who is of the own office, with the post or without it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "沈岚",
                "沈　岚",
                "沈 岚",
                " 沈岚 ",
                "沈\u200B岚",
                "沈\u2060岚\uFEFF",
                "\u202E沈岚\u202C",
                "沈\u00AD岚",
                "沈\uFE00岚",
                "沈\u3164岚",
                "沈\u00A0岚",
                "沈\u2003\t岚",
                "沈岚副检察长",
                "副检察长沈岚",
                "副检察长 沈岚",
                "沈岚（副检察长）",
                "沈岚同志",
                "沈岚 同志",
                "沈嵐",
                "瀋嵐",
                "沈岚先生",
                "沈岚女士",
                "沈·岚",
                "沈.岚",
                "沈-岚",
                "“沈岚”",
                "沈、岚",
                "沈岚。",
                "SHENLAN",
                "ShenLan",
                "ｓｈｅｎｌａｎ",
                "shen lan",
                "院领导沈岚",
                "我院沈岚",
                "本院副检察长沈岚同志",
                "沈岚院领导",
                "党组成员、副检察长沈岚",
                "原副检察长沈岚",
                "滨江县人民检察院沈岚"
            })
    void thisIsShe(String name) {
        assertThat(meant(name, "滨江县人民检察院", "副检察长", true)).isEqualTo("CERTAIN shenlan");
    }

    /** The same of somebody placed elsewhere: the recorder is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "沈岚",
                "沈　岚",
                "沈\u200B岚",
                "沈嵐",
                "沈岚副检察长",
                "副检察长沈岚",
                "沈岚同志",
                "shenlan",
                "SHEN Lan",
                "shěn lán",
                "沈检",
                "沈副检察长",
                "沈检察长",
                "沈副检"
            })
    void thisMayBeShe(String name) {
        assertThat(meant(name, "某某公司", "经理", false)).isEqualTo("POSSIBLE shenlan");
    }

    @ParameterizedTest
    @CsvSource({
        "郑主任, POSSIBLE zhengyan",
        "郑 主 任, POSSIBLE zhengyan",
        "吴主任, POSSIBLE wuqiang",
        "周检, POSSIBLE zhouzheng",
        "周检察长, POSSIBLE zhouzheng",
        "检察长, POSSIBLE zhouzheng",
        "副检察长, POSSIBLE shenlan POSSIBLE guping",
        "副 检察长, POSSIBLE shenlan POSSIBLE guping",
        "第二检察部主任, POSSIBLE wuqiang",
        "第二检察部负责人, POSSIBLE wuqiang",
        "院领导, POSSIBLE zhouzheng POSSIBLE shenlan POSSIBLE guping",
        "老郑, POSSIBLE zhengyan",
        "小褚, POSSIBLE chuwen",
        "郑某, POSSIBLE zhengyan",
        "郑某某, POSSIBLE zhengyan",
        "郑×, POSSIBLE zhengyan",
        "沈*, POSSIBLE shenlan",
        "沈某副检察长, POSSIBLE shenlan",
        "古丽, POSSIBLE guli",
        "古丽・买买提, CERTAIN guli",
        "古丽•买买提, CERTAIN guli",
        "古丽買買提, CERTAIN guli",
        "古丽．买买提, CERTAIN guli",
        "古丽﹒买买提, CERTAIN guli",
        "古丽∙买买提, CERTAIN guli",
        "古丽⋅买买提, CERTAIN guli",
        "古丽‧买买提, CERTAIN guli",
        "古丽ㆍ买买提, CERTAIN guli",
        "欧阳检察官, POSSIBLE ouyang",
        "歐陽震華, CERTAIN ouyang",
        "李强, POSSIBLE liqiang1 POSSIBLE liqiang2",
        "張峯, POSSIBLE zhangfeng",
        "张锋, POSSIBLE zhangfeng",
        "zhang feng, CERTAIN zhangfeng",
        "zhangfeng, CERTAIN zhangfeng",
        "fengzhang, POSSIBLE zhangfeng",
        "ѕhenlan, POSSIBLE shenlan",
        "anna.schmidt, CERTAIN Anna.Schmidt",
        "ANNA SCHMIDT, CERTAIN Anna.Schmidt",
        "沈岚的爱人, POSSIBLE shenlan",
        "市委沈岚, POSSIBLE shenlan",
        "沈岚 李明, CERTAIN shenlan CERTAIN liming",
        "⼩李, POSSIBLE liming POSSIBLE liqiang1 POSSIBLE liqiang2"
    })
    void ofTheOwnOfficeWithoutAPost(String name, String whom) {
        assertThat(meant(name, "本院", "", false)).isEqualTo(whom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "沈岚岚",
                "李明亮",
                "李明和",
                "王沈岚",
                "张三",
                "刘主任",
                "沈书记",
                "上官婉儿",
                "买买提",
                "李",
                "沈",
                "欧阳",
                "陈",
                "某某某某",
                "zhang san",
                "12345",
                "郑成功",
                "钱进来",
                "卫国强",
                "主席",
                "镇长",
                "——",
                "韩立军",
                "顾平安",
                "周正义",
                "吴强盛",
                "县长",
                "李镇长",
                "冯亮亮"
            })
    void thisIsNobody(String name) {
        String found = meant(name, "滨江县人民政府", "镇长", false);
        assertThat(found).isIn("", name.equals("买买提") ? "POSSIBLE guli" : "");
    }

    @Test
    void theUnnamedIsWhoHoldsThePost() {
        assertThat(meant("不详", "本院", "副检察长", false)).isEqualTo("POSSIBLE shenlan POSSIBLE guping");
        assertThat(meant("某领导", "", "检察长", false)).contains("POSSIBLE zhouzheng");
        assertThat(meant("不详", "某市政府", "检察长", false)).isEmpty();
    }

    @Test
    void amongNamesakesThePostTells() {
        assertThat(meant("李强", "本院", "司机", true)).isEqualTo("POSSIBLE liqiang1 CERTAIN liqiang2");
        assertThat(meant("李强", "邻县人民检察院", "检察官", false)).isEqualTo("POSSIBLE liqiang1 POSSIBLE liqiang2");
    }

    @Test
    void anotherPostIsAsked() {
        assertThat(meant("沈岚", "本院", "保洁员", true)).isEqualTo("POSSIBLE shenlan");
        assertThat(meant("沈岚", "", "", false)).isEqualTo("POSSIBLE shenlan");
        assertThat(meant("沈岚", "", "副检察长", false)).isEqualTo("CERTAIN shenlan");
    }

    @ParameterizedTest
    @CsvSource({
        "沈 岚, shenlan",
        "沈岚副检察长, shenlan",
        "SHEN, shenlan",
        "lan, shenlan",
        "嵐, shenlan",
        "买买提, guli",
        "郑主任, zhengyan"
    })
    void peopleAreFoundHoweverTheyAreWritten(String words, String account) {
        assertThat(NAMES.search(words)).extracting(person -> person.account()).contains(account);
    }

    private static String meant(String name, String organisation, String post, boolean ownStaff) {
        List<Meant> meant = NAMES.meant(new Mention(name, organisation, post, ownStaff));
        return meant.stream()
                .map(one -> one.certainty() + " " + one.person().account())
                .collect(Collectors.joining(" "));
    }
}
