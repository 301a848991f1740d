package org.bingbi.organisation.name;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that stand before and after names: posts, forms of address, departments. All are folded. */
public final class Titles {

    /** Posts, for which {@code 副} and the like may stand before. */
    private static final String POSTS = "检察长 检察官 检察官助理 检察员 检察委员会委员 检委会委员 检委 检委会专职委员 专职委员 检察委员会专职委员 "
            + "党组书记 党组成员 书记 书记员 主任 主任科员 处长 科长 科员 局长 庭长 部长 厅长 院长 所长 队长 支队长 大队长 组长 "
            + "纪检组长 纪检监察组长 派驻纪检监察组组长 负责人 部门负责人 主要负责人 委员 法警 司法警察 法医 干部 干事 秘书 秘书长 "
            + "干警 工作人员 书记官 助理检察员 员额检察官 高级检察官 三级高级检察官 四级高级检察官 一级检察官 二级检察官 调研员 巡视员 "
            + "政委 政治部主任 办公室主任 院领导 领导 班子成员 省长 市长 县长 区长 镇长 乡长 会长 董事长 总经理 经理 律师 法官 审判员";

    private static final String BEFORE_POSTS = "副 代 代理 常务副 原 前 助理 正 第一 首席 大 现任 时任 四级 三级 二级 一级 高级 专职 主任";

    /** Said of anybody, whatever the post. */
    private static final String ADDRESS = "同志 先生 女士 小姐 老师 老师傅 师傅 同事 领导 哥 姐 本人 大姐 大哥 兄 总";

    private static final String AROUND = "本院 我院 我单位 本单位 检察院 人民检察院 某 一位 一名";

    /** What makes somebody else of a name, or joins two: it is asked then. */
    private static final String BESIDE = "的 等 等人 爱人 妻子 丈夫 夫妇 配偶 亲属 家属 亲戚 弟弟 哥哥 儿子 女儿 父亲 母亲 司机 秘书 朋友 以及";

    /** One sign after a surname, for the post that has it: 沈检, 郑处. */
    private static final Set<String> SHORT = folded("检 局 处 科 院 部 主 总 队 庭 厅 书 工");

    private static final Set<String> UNNAMED =
            folded("不详 未知 不明 匿名 不知名 无 无名 某 某某 某人 某领导 某同志 领导 一位领导 一名领导 院领导 本院领导 本院某领导 某院领导 不知道 不清楚 姓名不详");

    private static final Set<String> ADDRESSES = folded(ADDRESS);
    private static final Set<String> PREFIXES = folded(BEFORE_POSTS);
    private static final int LONGEST = 16;

    private final Set<String> posts = new HashSet<>(folded(POSTS));
    private final Set<String> words = new HashSet<>();
    private final Set<String> beside = folded(BESIDE);

    /** @param officePosts and {@code departments} as the organisation writes them */
    public Titles(Collection<String> officePosts, Collection<String> departments, String office) {
        officePosts.forEach(post -> posts.addAll(NameFold.words(post.replaceAll("[、，,;；/]", " "))));
        words.addAll(posts);
        words.addAll(PREFIXES);
        words.addAll(ADDRESSES);
        words.addAll(folded(AROUND));
        departments.forEach(department -> words.add(NameFold.fold(department)));
        words.add(NameFold.fold(office));
        words.remove("");
    }

    /** Whether the text is nothing but such words; so is the empty text. */
    public boolean cover(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; reached[start] && end <= Math.min(text.length(), start + LONGEST); end++) {
                reached[end] |= words.contains(text.substring(start, end));
            }
        }
        return reached[text.length()];
    }

    /** Whether a name may end where the text begins. */
    public boolean begin(String text) {
        return text.isEmpty()
                || SHORT.contains(text)
                || text.length() > 2 && "和与及同跟".indexOf(text.charAt(0)) >= 0
                || ends(text).map(end -> text.substring(0, end)).anyMatch(this::parts);
    }

    /** Whether a name may begin where the text ends. */
    public boolean end(String text) {
        return text.isEmpty()
                || "院委局部处办室厅科长任员组队所庭官".indexOf(text.charAt(text.length() - 1)) >= 0
                || ends(text)
                        .map(length -> text.substring(text.length() - length))
                        .anyMatch(this::parts);
    }

    /** A single sign may be part of another name: 李明和 is not 李明. */
    private boolean parts(String word) {
        return word.length() > 1 && words.contains(word) || beside.contains(word);
    }

    /** Whether the text names nobody: 不详, 某领导. */
    public static boolean isUnnamed(String text) {
        return text.isEmpty() || UNNAMED.contains(text);
    }

    /** The post at the end of the text, without the department before it; empty where there is none. */
    public Optional<String> post(String text) {
        for (int start = 0; start < text.length(); start++) {
            String rest = text.substring(start);
            if (posts.contains(rest) || posts.contains(withoutPrefix(rest))) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    /** Whether somebody with that post may be addressed so, by surname and title: a deputy goes by the full post as well. */
    public boolean fits(String title, String post) {
        String folded = NameFold.fold(post);
        String bare = withoutPrefix(title);
        return ADDRESSES.contains(title)
                || SHORT.contains(bare) && folded.contains(bare)
                || post(title).isPresent() && (folded.contains(bare) || bare.contains(folded) && !folded.isEmpty());
    }

    /** Whether the text can be a title after a surname at all. */
    public boolean isTitle(String text) {
        return !text.isEmpty() && (cover(text) || SHORT.contains(withoutPrefix(text)));
    }

    /** Whether the post, or one of several, is the one named. */
    public static boolean isPost(String named, String post) {
        String folded = NameFold.fold(post);
        return named.equals(folded)
                || NameFold.words(post).contains(named)
                || folded.endsWith(named)
                        && PREFIXES.stream().noneMatch(folded.substring(0, folded.length() - named.length())::endsWith);
    }

    private static String withoutPrefix(String title) {
        return PREFIXES.stream()
                .filter(prefix -> title.startsWith(prefix) && title.length() > prefix.length())
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .map(prefix -> title.substring(prefix.length()))
                .orElse(title);
    }

    private static Stream<Integer> ends(String text) {
        return Stream.iterate(1, length -> length <= Math.min(text.length(), LONGEST), length -> length + 1);
    }

    private static Set<String> folded(String words) {
        return Arrays.stream(words.split(" ")).map(NameFold::fold).collect(Collectors.toSet());
    }
}
