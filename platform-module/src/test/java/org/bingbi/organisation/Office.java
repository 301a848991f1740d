package org.bingbi.organisation;

import java.nio.charset.StandardCharsets;

/** The office of the tests: two leaders, a chief procurator, departments with and without special tasks. */
public final class Office {

    public static final String HEAD = "部门编码,部门名称,姓名,账号,职务,角色,分管部门\n";

    public static final String LINES = HEAD
            + """
            00,院领导,周正,zhouzheng,检察长,检察长,
            00,院领导,沈岚,shenlan,副检察长,院领导,01;02
            00,院领导,顾平,guping,副检察长,院领导,03;04;05;06
            01,第一检察部,李明,liming,检察官,,
            01,第一检察部,赵敏,zhaomin,检察官助理,,
            01,第一检察部,钱进,qianjin,主任,部门负责人,
            02,第二检察部,孙丽,sunli,检察官,,
            02,第二检察部,吴强,wuqiang,主任,部门负责人,
            03,检务督察部,郑严,zhengyan,主任,部门负责人;纪检监察机构负责人,
            03,检务督察部,王芳,wangfang,干部,纪检监察机构,
            04,案件管理办公室,冯亮,fengliang,主任,部门负责人;案件管理,
            04,案件管理办公室,陈静,chenjing,干部,案件管理,
            05,政治部,褚文,chuwen,主任,部门负责人;政工,
            06,办公室,卫国,weiguo,主任,部门负责人,
            """;

    public static final Organisation ORGANISATION = of(LINES);

    public static final ColleagueNames NAMES = new ColleagueNames(ORGANISATION, "人民检察院");

    private Office() {}

    public static Organisation of(String lines) {
        return OrganisationFile.read(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The same office without the person's line. */
    public static Organisation without(String account) {
        return of(LINES.lines()
                .filter(line -> !line.contains("," + account + ","))
                .map(line -> line + "\n")
                .reduce("", String::concat));
    }
}
