package org.bingbi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.organisation.name.Mention;
import org.bingbi.organisation.name.NameFold;
import org.bingbi.register.Involved;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.RoutePlan;
import org.bingbi.routing.RoutePlanner;
import org.bingbi.routing.RouteStep;

/** Random staff and random ways to write a name: nobody who is meant holds a step, nobody else loses one unasked. */
@Tag("article-13")
class WaysToWriteANameTest {

    private static final String OFFICE = "滨江县人民检察院";
    private static final List<String> POSTS = List.of("检察长", "副检察长", "主任", "主任", "干部", "检察官", "检察官助理");
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final String SURNAMES = "赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "岚峰明敏进丽强严芳亮静文国正平伟娜秀英磊军洋勇艳杰娟涛超霞鹏浩";

    @Property(tries = 300)
    void whoIsMeantHoldsNoStepAndNobodyElseLosesOne(
            @ForAll("offices") Organisation office, @ForAll("ways") Way way, @ForAll int chosen) {
        Person meant = office.people().get(Math.floorMod(chosen, office.people().size() - 1));
        Person recorder = office.people().get(office.people().size() - 1);
        ColleagueNames names = new ColleagueNames(office, OFFICE);

        List<Meant> found = names.meant(new Mention(way.of(meant), OFFICE, meant.post(), true));

        Set<String> certain = accounts(found, Certainty.CERTAIN);
        Set<String> possible = accounts(found, Certainty.POSSIBLE);
        assertThat(certain).as(way.of(meant)).containsExactly(meant.account());
        Involved involved = Involved.NOBODY_INSIDE.named(certain, Set.of());
        assertThat(signers(office, recorder, involved)).doesNotContain(meant.account());
        assertThat(signers(office, recorder, involved))
                .isEqualTo(signers(office, recorder, Involved.intervener(meant.account())));
        assertThat(signers(office, recorder, Involved.NOBODY_INSIDE.named(certain, possible)))
                .doesNotContain(meant.account())
                .allMatch(account -> !possible.contains(account));
    }

    @Property(tries = 300)
    void placedElsewhereTheRecorderIsAsked(
            @ForAll("offices") Organisation office, @ForAll("ways") Way way, @ForAll int chosen) {
        Person meant = office.people().get(Math.floorMod(chosen, office.people().size()));

        List<Meant> found = new ColleagueNames(office, OFFICE).meant(new Mention(way.of(meant), "某某公司", "经理", false));

        assertThat(accounts(found, Certainty.CERTAIN)).isEmpty();
        assertThat(accounts(found, Certainty.POSSIBLE)).as(way.of(meant)).contains(meant.account());
    }

    @Property(tries = 300)
    void nobodyIsAskedAboutAStranger(@ForAll("offices") Organisation office, @ForAll("strangers") String stranger) {
        List<Meant> found = new ColleagueNames(office, OFFICE).meant(new Mention(stranger, "滨江县某某局", "巡视专员", false));

        assertThat(found).as(stranger).isEmpty();
    }

    /** @param tail whether the title stands behind */
    record Way(String before, String between, String after, boolean traditional, int title, boolean tail) {
        String of(Person person) {
            String name = traditional ? TRADITIONAL.transliterate(person.name()) : person.name();
            String padded = name.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
            String with =
                    switch (title) {
                        case 1 -> tail ? padded + person.post() : person.post() + padded;
                        case 2 -> padded + "同志";
                        case 3 -> padded + "（" + person.post() + "）";
                        case 4 -> "我院" + padded;
                        case 5 -> person.account().toUpperCase(java.util.Locale.ROOT);
                        default -> padded;
                    };
            return before + with + after;
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        Arbitrary<String> padding = Arbitraries.of(
                "", " ", "　", "\u00A0", "\u2003", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\t",
                "\u3164", "\uFE0F");
        Arbitrary<String> between = Arbitraries.of(
                "", " ", "　", "\u00A0", "\u200B", "\u2060", "\uFEFF", "\u00AD", "·", "・", "•", "．", "\u0301", "\uFE00",
                "\u180E", "\u2028");
        return Combinators.combine(
                        padding,
                        between,
                        padding,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(Way::new);
    }

    @Provide
    Arbitrary<Organisation> offices() {
        Arbitrary<String> surname = Arbitraries.of(signs(SURNAMES));
        Arbitrary<String> given =
                Arbitraries.of(signs(GIVEN)).list().ofMinSize(1).ofMaxSize(2).map(some -> String.join("", some));
        return Combinators.combine(surname, given)
                .as((one, other) -> one + other)
                .list()
                .ofSize(POSTS.size())
                .uniqueElements(NameFold::fold)
                .map(WaysToWriteANameTest::office);
    }

    @Provide
    Arbitrary<String> strangers() {
        return Combinators.combine(Arbitraries.of(signs("龚欧阮蓝毛")), Arbitraries.of(signs("璐璟琨瑜晟")))
                .as((surname, given) -> surname + given);
    }

    private static Organisation office(List<String> names) {
        List<Set<Role>> roles = List.of(
                Set.of(Role.CHIEF_PROCURATOR),
                Set.of(Role.LEADER),
                Set.of(Role.DEPARTMENT_HEAD),
                Set.of(Role.HEAD_OF_DISCIPLINE_OFFICE),
                Set.of(Role.DISCIPLINE_OFFICER),
                Set.of(),
                Set.of());
        List<String> departments = List.of("00", "00", "01", "03", "03", "01", "01");
        List<Person> people = IntStream.range(0, names.size())
                .mapToObj(index -> new Person(
                        "account" + (char) ('a' + index),
                        names.get(index),
                        departments.get(index),
                        POSTS.get(index),
                        roles.get(index),
                        index == 1 ? Set.of("01", "03") : Set.of()))
                .toList();
        return new Organisation(
                List.of(new Department("00", "院领导"), new Department("01", "第一检察部"), new Department("03", "检务督察部")),
                people);
    }

    private static Set<String> signers(Organisation office, Person recorder, Involved involved) {
        RoutePlan plan = new RoutePlanner(office).plan(recorder, involved, ReportOption.USUAL);
        return plan.steps().stream()
                .map(step -> step instanceof RouteStep.Inside inside
                        ? Optional.of(inside.person())
                        : Optional.<Person>empty())
                .flatMap(Optional::stream)
                .map(Person::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> accounts(List<Meant> found, Certainty certainty) {
        return found.stream()
                .filter(meant -> meant.certainty() == certainty)
                .map(meant -> meant.person().account())
                .collect(Collectors.toSet());
    }

    private static List<String> signs(String signs) {
        return signs.codePoints().mapToObj(Character::toString).toList();
    }
}
