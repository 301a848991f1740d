package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.deadline.YearFile;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.web.Rights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who says who is in the office, and who adds a year of working days: one rule, whatever the channel (article 15). */
@Tag("repository")
@Tag("article-15")
class WhoImportsTest {

    private final Register register = Register.beforeTheImport();
    private final OrganisationService office = register.bean("bingbi.organisation.service", OrganisationService.class);
    private final WorkingDays workingDays = register.bean("bingbi.deadline.workingDays", WorkingDays.class);
    private final Rights rights = register.bean("bingbi.organisation.rights", Rights.class);

    @Test
    void anAdministratorBeginsTheHeadGoesOnAndWithoutOneTheOfficesMembers() {
        importsAlone("admin");
        calendarAlone("admin");

        asWhoMay("admin", Office.LINES);
        importsAlone("zhengyan");
        calendarAlone("admin", "zhengyan");

        asWhoMay("zhengyan", Office.LINES.replace("03,检务督察部,郑严,zhengyan,主任,部门负责人;纪检监察机构负责人,\n", ""));
        importsAlone("wangfang");
        calendarAlone("admin", "wangfang");

        asWhoMay("wangfang", Office.LINES);
        importsAlone("zhengyan");
    }

    private void asWhoMay(String account, String lines) {
        register.as(account, () -> office.importCsv(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private void importsAlone(String... accounts) {
        Set<String> may = Set.of(accounts);
        for (String account : everybody()) {
            assertThat(register.<Boolean>as(account, () -> office.mayImport(account)))
                    .as(account)
                    .isEqualTo(may.contains(account));
            assertThat(register.<Boolean>as(account, rights::mayAdminister))
                    .as(account + " by the endpoint")
                    .isEqualTo(may.contains(account));
            if (!may.contains(account)) {
                assertThatThrownBy(() -> asWhoMay(account, Office.LINES)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private void calendarAlone(String... accounts) {
        Set<String> may = Set.of(accounts);
        byte[] year = "年度,2032\n放假,2032-01-01,2032-01-01,元旦\n".getBytes(StandardCharsets.UTF_8);
        for (String account : everybody()) {
            assertThat(register.<Boolean>as(account, () -> workingDays.mayPut(account)))
                    .as(account)
                    .isEqualTo(may.contains(account));
            if (may.contains(account)) {
                register.as(account, () -> workingDays.put(YearFile.read(year)));
            } else {
                assertThatThrownBy(() -> register.as(account, () -> workingDays.put(YearFile.read(year))))
                        .as(account)
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private static Set<String> everybody() {
        List<String> staff =
                Office.ORGANISATION.people().stream().map(Person::account).toList();
        return Stream.concat(staff.stream(), Stream.of("admin")).collect(Collectors.toCollection(TreeSet::new));
    }
}
