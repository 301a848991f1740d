package org.bingbi;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each package of the module stands on a floor; it uses the floors below, and neighbours only as the table allows. */
@Tag("architecture")
class FloorsTest {

    private static final String ROOT = "org.bingbi.";
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** From the ground up. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("model", "problem", "settings", "support", "version", "web"),
            Set.of(
                    "absence",
                    "access",
                    "account",
                    "audit",
                    "deadline",
                    "health",
                    "index",
                    "organisation",
                    "search",
                    "stockaudit"),
            Set.of("register"),
            Set.of("routing", "filing"),
            Set.of(
                    "archive",
                    "caselist",
                    "clearance",
                    "consent",
                    "document",
                    "evidence",
                    "exemption",
                    "recording",
                    "reminder",
                    "signature",
                    "superior",
                    "zeroreport"),
            Set.of("screening", "referral", "investigation", "notice", "accountability", "protection", "report"),
            Set.of("desk"));

    private static final List<String> NAMES =
            List.of("0 ground", "1 office", "2 register", "3 route and ledger", "4 features", "5 handling", "6 desk");

    private static final String BEGIN = "<!-- drawn from the code -->\n";
    private static final String END = "<!-- end of the picture -->";

    /** Uses within a floor, each with its reason; a circle fails all the same. */
    private static final Map<String, String> NEIGHBOURS = Map.ofEntries(
            Map.entry("settings>problem", "a setting that cannot be right is a problem with a remedy"),
            Map.entry("version>web", "an endpoint"),
            Map.entry("web>problem", "every failure becomes a problem answer in one place"),
            Map.entry("web>support", "who reads what, and from where, goes to the access log"),
            Map.entry("absence>access", "absences lie in the register's folders"),
            Map.entry("absence>deadline", "days are those of the office's calendar"),
            Map.entry("absence>organisation", "people who are away and who signs for them"),
            Map.entry("account>access", "alerts lie in the register's folders; held accounts are kept from writing"),
            Map.entry("account>audit", "resets stand on the access log"),
            Map.entry("account>deadline", "mail gives the time by the office's clock"),
            Map.entry("account>organisation", "whose account it is, and who heads the office"),
            Map.entry("audit>access", "trail and log lie in the register's folders"),
            Map.entry("audit>deadline", "pages of the log are days by the office's clock"),
            Map.entry("audit>organisation", "entries name people and posts"),
            Map.entry("deadline>access", "years of working days lie in the register's folders"),
            Map.entry("deadline>organisation", "who may change the calendar"),
            Map.entry("health>access", "checks run as the system"),
            Map.entry("index>access", "only nodes of the register get a fixed locale"),
            Map.entry("organisation>access", "the organisation lies in the register's folders"),
            Map.entry("search>access", "which types and nodes are guarded"),
            Map.entry("stockaudit>access", "which nodes stay out of stock audits"),
            Map.entry("document>recording", "the printed form is the content that recording writes"),
            Map.entry("document>signature", "steps as the printed form shows them"),
            Map.entry("exemption>document", "notes are printed by the same templates"),
            Map.entry("exemption>recording", "a note may begin a record (article 12)"),
            Map.entry("recording>consent", "a late record needs consent before it is submitted (article 7)"),
            Map.entry("reminder>zeroreport", "confirmations that wait are told of"),
            Map.entry("signature>recording", "a returned form is a draft again"),
            Map.entry("superior>document", "the package holds the printed form"),
            Map.entry("superior>evidence", "the package holds the evidence"),
            Map.entry("superior>signature", "the package holds the steps"),
            Map.entry("zeroreport>document", "printed zero reports carry the watermark"));

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return feature(type).isPresent() ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @Test
    void everyPackageHasAFloor() {
        Set<String> unplaced =
                features().filter(feature -> floor(feature).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(unplaced).isEmpty();
    }

    @Test
    void nothingUsesAFloorAbove() {
        assertThat(uses().filter(use -> level(use.from()) < level(use.to())).map(Use::toString))
                .isEmpty();
    }

    @Test
    void neighboursAreUsedAsTheTableSays() {
        Set<String> used = uses().filter(use -> level(use.from()) == level(use.to()))
                .map(use -> use.from() + ">" + use.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(new TreeSet<>(NEIGHBOURS.keySet()));
    }

    /** The picture in the documents is drawn from the code; with {@code -Dpicture=true} it is drawn anew. */
    @Test
    void thePictureShowsTheFloorsAsTheyAre() throws IOException {
        Path page = Path.of("..", "docs", "architecture.md");
        String text = Files.readString(page);
        String drawn = BEGIN + picture() + END;
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END) + END.length();
        if (Boolean.getBoolean("picture")) {
            Files.writeString(page, text.substring(0, from) + drawn + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(drawn);
        }
    }

    /** Floors as boxes, the ground below; arrows within a floor are the neighbours a package uses. */
    private static String picture() {
        StringBuilder mermaid = new StringBuilder("```mermaid\nflowchart TB\n");
        Set<String> present = features().collect(Collectors.toSet());
        List<Integer> inhabited = IntStream.range(0, FLOORS.size())
                .map(up -> FLOORS.size() - 1 - up)
                .filter(level -> FLOORS.get(level).stream().anyMatch(present::contains))
                .boxed()
                .toList();
        for (int level : inhabited) {
            mermaid.append("  subgraph floor%d[\"%s\"]\n".formatted(level, NAMES.get(level)));
            new TreeSet<>(FLOORS.get(level))
                    .stream().filter(present::contains).forEach(name -> mermaid.append("    %s\n".formatted(name)));
            mermaid.append("  end\n");
        }
        for (int at = 1; at < inhabited.size(); at++) {
            mermaid.append("  floor%d ==> floor%d\n".formatted(inhabited.get(at - 1), inhabited.get(at)));
        }
        new TreeSet<>(NEIGHBOURS.keySet())
                .forEach(use -> mermaid.append("  %s --> %s\n".formatted((Object[]) use.split(">"))));
        return mermaid.append("```\n").toString();
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void packagesFormNoCircle() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(MODULE);
    }

    private record Use(String from, String to, String example) {}

    private static Stream<String> features() {
        return MODULE.stream()
                .map(FloorsTest::feature)
                .flatMap(Optional::stream)
                .distinct();
    }

    private static Stream<Use> uses() {
        return MODULE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .flatMap(FloorsTest::use);
    }

    private static Stream<Use> use(Dependency dependency) {
        Optional<String> from = feature(dependency.getOriginClass());
        Optional<String> to = feature(dependency.getTargetClass().getBaseComponentType());
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Stream.of(new Use(from.get(), to.get(), dependency.getDescription()))
                : Stream.empty();
    }

    private static Optional<String> feature(JavaClass type) {
        return type.getPackageName().startsWith(ROOT)
                ? Optional.of(type.getPackageName().substring(ROOT.length()).split("\\.")[0])
                : Optional.empty();
    }

    private static int level(String feature) {
        return floor(feature).orElseThrow();
    }

    private static Optional<Integer> floor(String feature) {
        return IntStream.range(0, FLOORS.size())
                .filter(level -> FLOORS.get(level).contains(feature))
                .boxed()
                .findFirst();
    }
}
