package org.bingbi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.routing.Conflicts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the archive keeps in memory never shows: after each of many random acts, by the register's ways or past them, every account's
 * lists, counts and totals are those that a plain look at each entry gives.
 */
@Tag("repository")
@Tag("article-15")
class ArchiveLawsInRepositoryTest {

    private static final Register REGISTER = Register.open();
    private static final ArchiveAsked ARCHIVE = new ArchiveAsked(REGISTER, 50_000);
    private static final List<NodeRef> DOSSIERS = new ArrayList<>();
    private static final List<String> ACCOUNTS =
            List.of("zhengyan", "wangfang", "shenlan", "zhouzheng", "liming", "qianjin", "zhaomin", "admin");
    private static final int ACTS = 6;

    /** As the filters are documented: status, part of a name or number, quarter, department, category, behaviour, days. */
    private static final Map<String, BiPredicate<Map<QName, Serializable>, String>> FILTERS = Map.of(
            "status",
            (entry, value) -> value.equals(entry.get(RegisterModel.PROP_STATUS)),
            "intervener",
            (entry, value) -> Stream.of(
                            RegisterModel.PROP_INTERVENER_NAME,
                            RegisterModel.PROP_BEHIND_NAME,
                            RegisterModel.PROP_INTERVENER_ORGANISATION)
                    .anyMatch(name -> String.valueOf(entry.get(name)).contains(value)),
            "number",
            (entry, value) ->
                    String.valueOf(entry.get(RegisterModel.PROP_NUMBER)).contains(value),
            "quarter",
            (entry, value) -> value.equals(entry.get(RegisterModel.PROP_QUARTER)),
            "department",
            (entry, value) -> value.equals(entry.get(RegisterModel.PROP_RECORDER_DEPARTMENT)),
            "category",
            (entry, value) -> value.equals(entry.get(RegisterModel.PROP_INTERVENER_CATEGORY)),
            "behaviour",
            (entry, value) -> values(entry.get(RegisterModel.PROP_BEHAVIOURS)).contains(value),
            "from",
            (entry, value) -> day(entry).compareTo(value) >= 0,
            "to",
            (entry, value) -> day(entry).compareTo(value) <= 0);

    private static String day(Map<QName, Serializable> entry) {
        return ((Date) entry.get(RegisterModel.PROP_SUBMITTED_AT))
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .toString();
    }

    static Stream<Integer> lives() {
        return IntStream.range(0, 8).boxed();
    }

    @BeforeAll
    static void fill() {
        for (int number = 0; number < 12; number++) {
            DOSSIERS.add(submitted(new Chance(number)));
        }
        DOSSIERS.add(REGISTER.draft("liming", ReportOption.USUAL, ""));
    }

    private static NodeRef submitted(Chance chance) {
        Map<QName, Serializable> form = Register.form(chance.of(ReportOption.USUAL, ReportOption.DIRECT_OWN), "");
        form.put(RegisterModel.PROP_INTERVENER_NAME, chance.of("赵某", "钱某", "孙某某", "%_'\\"));
        form.put(
                RegisterModel.PROP_BEHAVIOURS,
                new ArrayList<>(chance.of(List.of("ARTICLE_10"), List.of("ARTICLE_10", "ARTICLE_11_1"))));
        return REGISTER.as(chance.of("liming", "zhaomin", "sunli"), () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.evidence(dossier, "截图.png");
            REGISTER.dossiers().submit(dossier);
            return dossier;
        });
    }

    @ParameterizedTest(name = "life {0}")
    @MethodSource("lives")
    void whateverHappensTheArchiveSaysWhatAPlainLookSays(int seed) {
        Chance chance = new Chance(1000 + seed);
        for (int act = 0; act < ACTS; act++) {
            happens(chance);
            for (String account : ACCOUNTS) {
                holdsFor(account, Map.of());
            }
            holdsFor(chance.of("zhengyan", "wangfang"), filter(chance));
        }
    }

    private void happens(Chance chance) {
        NodeRef dossier = chance.among(DOSSIERS);
        switch (chance.below(6)) {
            case 0 -> DOSSIERS.add(submitted(chance));
            case 1 -> REGISTER.open(dossier).stream().limit(1).forEach(REGISTER::sign);
            case 2 ->
                REGISTER.open(dossier).stream()
                        .limit(1)
                        .forEach(step ->
                                REGISTER.as(REGISTER.text(step, RegisterModel.PROP_SIGNER), () -> REGISTER.signatures()
                                        .giveBack(step, "请补充。", Optional.empty())));
            case 3 -> pastTheRegister(dossier, chance, false);
            case 4 ->
                assertThatThrownBy(() -> pastTheRegister(dossier, chance, true))
                        .hasMessageContaining("changed my mind");
            default -> concerns(dossier, chance.of("wangfang", "zhengyan", "qianjin", "shenlan"));
        }
    }

    /** As an import or a repair would, without any behaviour of the register. */
    private static void pastTheRegister(NodeRef dossier, Chance chance, boolean rolledBack) {
        BehaviourFilter behaviours = REGISTER.bean("policyBehaviourFilter", BehaviourFilter.class);
        REGISTER.seen(() -> {
            behaviours.disableBehaviour();
            REGISTER.nodes()
                    .setProperty(
                            dossier, RegisterModel.PROP_QUARTER, chance.of("2026Q1", "2026Q2", "2026Q3", "2026Q4"));
            REGISTER.nodes().setProperty(dossier, RegisterModel.PROP_RECORDER_DEPARTMENT, chance.of("第一检察部", "第九检察部"));
            ARCHIVE.by("zhengyan", Map.of());
            if (rolledBack) {
                throw new IllegalStateException("changed my mind");
            }
            return null;
        });
    }

    private static void concerns(NodeRef dossier, String account) {
        if (REGISTER.text(dossier, RegisterModel.PROP_STATUS).equals("IN_ROUTE")) {
            REGISTER.as(REGISTER.text(dossier, RegisterModel.PROP_RECORDER), () -> REGISTER.bean(
                            "bingbi.routing.conflicts", Conflicts.class)
                    .name(dossier, account, "系其近亲属"));
        }
    }

    private static Map<String, String> filter(Chance chance) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "status", chance.of("IN_ROUTE", "RETURNED", "REGISTERED"),
                "intervener", chance.of("某", "赵某", "某局", "%", "_'", "\\"),
                "number", chance.of("1", "号", "〕2"),
                "quarter", chance.of("2026Q1", "2026Q4"),
                "department", chance.of("第一检察部", "第九检察部"),
                "category", chance.of("LEADING_CADRE", "JUDICIAL_STAFF"),
                "behaviour", chance.of("ARTICLE_11_1", "ARTICLE_10"),
                "from", chance.of("2020-01-01", "2100-01-01"),
                "to", chance.of("2020-01-01", "2100-01-01")));
        all.keySet().removeIf(any -> chance.below(4) > 0);
        return all;
    }

    private static void holdsFor(String account, Map<String, String> filter) {
        Map<NodeRef, Map<QName, Serializable>> plain = plain(account, filter);
        ArchiveAsked.Answer answer = ARCHIVE.by(account, filter);

        assertThat(answer.total()).as("%s %s", account, filter).isEqualTo(plain.size());
        assertThat(answer.counts()).as("%s %s", account, filter).isEqualTo(counted(plain.values()));
        List<NodeRef> shown = answer.ids().stream()
                .map(id -> new NodeRef("workspace", "SpacesStore", id))
                .toList();
        assertThat(plain.keySet()).containsAll(shown);
        assertThat(shown)
                .isSortedAccordingTo(Comparator.comparing(
                                (NodeRef dossier) -> (Date) plain.get(dossier).get(RegisterModel.PROP_SUBMITTED_AT))
                        .reversed());
    }

    /** Every entry there is, looked at one by one. */
    private static Map<NodeRef, Map<QName, Serializable>> plain(String account, Map<String, String> filter) {
        Map<NodeRef, Map<QName, Serializable>> found = new TreeMap<>(Comparator.comparing(NodeRef::getId));
        for (NodeRef dossier : everyDossier()) {
            Map<QName, Serializable> entry =
                    REGISTER.seen(() -> REGISTER.nodes().getProperties(dossier));
            boolean may = REGISTER.as(
                    account,
                    () -> REGISTER.bean("permissionService", PermissionService.class)
                                    .hasPermission(dossier, PermissionService.READ)
                            == AccessStatus.ALLOWED);
            if (may
                    && !account.equals("admin")
                    && !"DRAFT".equals(entry.get(RegisterModel.PROP_STATUS))
                    && filter.entrySet().stream()
                            .allMatch(wanted -> FILTERS.get(wanted.getKey()).test(entry, wanted.getValue()))) {
                found.put(dossier, entry);
            }
        }
        return found;
    }

    private static List<NodeRef> everyDossier() {
        return REGISTER.seen(() -> REGISTER.bean("bingbi.query.exact", org.bingbi.support.ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:dossier"));
    }

    private static Map<String, Map<String, Integer>> counted(Collection<Map<QName, Serializable>> entries) {
        Map<String, QName> kinds = Map.of(
                "quarter", RegisterModel.PROP_QUARTER,
                "department", RegisterModel.PROP_RECORDER_DEPARTMENT,
                "category", RegisterModel.PROP_INTERVENER_CATEGORY,
                "behaviour", RegisterModel.PROP_BEHAVIOURS,
                "status", RegisterModel.PROP_STATUS);
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        kinds.forEach((kind, property) -> {
            Map<String, Integer> sums = counts.computeIfAbsent(kind, any -> new TreeMap<>());
            entries.forEach(entry -> values(entry.get(property)).forEach(value -> sums.merge(value, 1, Integer::sum)));
        });
        return counts;
    }

    private static Set<String> values(Serializable value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet());
        }
        return value == null ? Set.of() : Set.of(String.valueOf(value));
    }

    @Test
    void anEntryThatIsDeletedIsForgotten() {
        NodeRef dossier = submitted(new Chance(7));
        int before = ARCHIVE.by("zhengyan", Map.of()).total();
        REGISTER.seen(() -> {
            REGISTER.bean("policyBehaviourFilter", BehaviourFilter.class).disableBehaviour();
            REGISTER.nodes().deleteNode(dossier);
            return null;
        });

        ArchiveAsked.Answer after = ARCHIVE.by("zhengyan", Map.of());
        assertThat(after.total()).isLessThanOrEqualTo(before);
        assertThat(after.ids()).doesNotContain(dossier.getId());
        holdsFor("zhengyan", Map.of());
    }
}
