package org.bingbi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bingbi.problem.Problem;
import org.bingbi.problem.ProblemTexts;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTheOfficeInEitherEncoding(String charset) {
        Organisation office = OrganisationFile.read(Office.LINES.getBytes(Charset.forName(charset)));

        assertThat(office.departments()).hasSize(7);
        assertThat(office.people()).hasSize(14);
        assertThat(office.headOf("01")).map(Person::name).contains("钱进");
        assertThat(office.supervisingLeaderOf("06")).map(Person::name).contains("顾平");
        assertThat(office.chiefProcurator()).map(Person::name).contains("周正");
        assertThat(office.disciplineOffice()).extracting(Person::name).containsExactly("郑严", "王芳");
    }

    @Test
    void readsUtf8WithByteOrderMarkAndWindowsLines() {
        String windows = "\uFEFF" + Office.LINES.replace("\n", "\r\n");
        assertThat(Office.of(windows)).isEqualTo(Office.ORGANISATION);
    }

    @Test
    void takesColumnsInAnyOrderAndFurtherOnesToo() {
        String other = "备注,账号,姓名,部门编码,部门名称,角色,职务,分管部门\n"
                + "x,zhouzheng,周正,00,院领导,检察长,检察长,03\n,zhengyan,郑严,03,督察部,纪检监察机构负责人,主任,\n";
        assertThat(Office.of(other).headOfDisciplineOffice()).map(Person::name).contains("郑严");
    }

    @Test
    void aVacantPostIsNoError() {
        assertThat(Office.without("qianjin").headOf("01")).isEmpty();
    }

    @Test
    void namesEveryProblemWithLineColumnValueAndRemedy() {
        List<Problem> problems =
                problems(Office.LINES + "01,第一检察部,何苗,qianjin,副主任,部门负责人,\n" + "09,新设部,,heyi,检察官,部长,77\n");

        assertThat(problems)
                .extracting(Problem::line, Problem::field, Problem::code, Problem::value)
                .containsExactlyInAnyOrder(
                        tuple(16, "账号", "organisation.duplicate-account", "qianjin"),
                        tuple(16, "角色", "organisation.two-heads", "部门负责人"),
                        tuple(17, "姓名", "organisation.missing", ""),
                        tuple(17, "角色", "organisation.unknown-role", "部长"),
                        tuple(17, "分管部门", "organisation.unknown-department", "77"),
                        tuple(17, "分管部门", "organisation.supervises-without-being-leader", "77"),
                        tuple(17, "部门编码", "organisation.no-leader", "09"));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(ProblemTexts.text(problem, Locale.CHINA)).contains("第 " + problem.line() + " 行");
            assertThat(ProblemTexts.text(problem, Locale.ENGLISH)).contains("Line " + problem.line());
        });
    }

    @Test
    void refusesCharactersThatCannotBeStored() {
        assertThat(problems(Office.LINES.replace("李明", "李明\u0000").replace("王芳", "王\u0001芳")))
                .extracting(Problem::line, Problem::field, Problem::code, Problem::value)
                .containsExactly(
                        tuple(5, "姓名", "character-unstorable", "U+0000"),
                        tuple(11, "姓名", "character-unstorable", "U+0001"));
    }

    @Test
    void refusesTwoOfWhatThereIsOneOf() {
        assertThat(problems(Office.LINES + "00,院领导,金一,jin1,检察长,检察长,01\n03,检务督察部,金二,jin2,主任,纪检监察机构负责人,\n"))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "organisation.two-in-post", "organisation.two-in-post", "organisation.two-leaders");
    }

    @Test
    void refusesADepartmentInNobodysCharge() {
        assertThat(problems(Office.LINES.replace("01;02", "02")))
                .extracting(Problem::field, Problem::code, Problem::value)
                .containsExactly(tuple("部门编码", "organisation.no-leader", "01"));
    }

    @Test
    void refusesAnOfficeWithoutDisciplineOffice() {
        assertThat(problems(Office.LINES.replace(";纪检监察机构负责人", "").replace(",纪检监察机构,", ",,")))
                .extracting(Problem::code)
                .containsExactly("organisation.no-discipline-office");
    }

    @Test
    void refusesWhatIsNoOrganisationFile() {
        assertThat(problems("")).extracting(Problem::code).containsExactly("organisation.empty");
        assertThat(problems(Office.HEAD)).extracting(Problem::code).containsExactly("organisation.empty");
        assertThat(problems("账号,姓名\na,b\n")).extracting(Problem::field).contains("部门编码", "职务");
        assertThat(problems(Office.HEAD + "01,\"不完")).extracting(Problem::code).containsExactly("organisation.not-csv");
        assertThat(problems(Office.HEAD + "01,第一检察部\n"))
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(2, "organisation.cells"));
        assertThat(problems(Office.LINES.replace("李明", "李".repeat(101))))
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(5, "organisation.cell-too-long"));
        assertThat(problemsOf(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}))
                .extracting(Problem::code)
                .containsExactly("organisation.encoding");
        assertThat(problemsOf(new byte[OrganisationFile.MOST_BYTES + 1]))
                .extracting(Problem::code)
                .containsExactly("organisation.too-large");
        assertThat(problems(Office.HEAD + "01,部,名,a,官,,\n".repeat(OrganisationFile.MOST_LINES + 1)))
                .extracting(Problem::code)
                .containsExactly("organisation.too-many-lines");
    }

    private static List<Problem> problems(String file) {
        return problemsOf(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problemsOf(byte[] file) {
        return catchThrowableOfType(RefusedException.class, () -> OrganisationFile.read(file))
                .problems();
    }
}
