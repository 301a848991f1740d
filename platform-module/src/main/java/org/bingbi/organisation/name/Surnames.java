package org.bingbi.organisation.name;

import java.util.Set;

/** Where a Chinese name's surname ends. */
public final class Surnames {

    private static final Set<String> OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "尉迟", "夏侯", "皇甫", "东方", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "端木", "百里", "南宫",
            "东郭", "西门", "独孤", "呼延", "轩辕", "钟离", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "鲜于", "闾丘",
            "司寇", "赫连", "完颜", "纳兰");

    private Surnames() {}

    /** The surname of a folded name; empty for a name that is not Chinese or has one character. */
    public static String of(String name) {
        if (name.length() < 2 || !HanForms.isHan(name.codePointAt(0))) {
            return "";
        }
        return name.length() > 2 && OF_TWO.contains(name.substring(0, 2)) ? name.substring(0, 2) : name.substring(0, 1);
    }
}
