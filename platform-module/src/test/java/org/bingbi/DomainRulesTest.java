package org.bingbi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Rules of the regulation are plain Java: they can be read, tested and moved without any repository. */
@AnalyzeClasses(packages = "org.bingbi", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainRulesTest {

    private static final Set<String> RULES = Set.of(
            "org.bingbi.organisation.OrganisationFile",
            "org.bingbi.organisation.OrganisationCheck",
            "org.bingbi.routing.RoutePlanner",
            "org.bingbi.deadline.WorkingDayCalendar",
            "org.bingbi.deadline.YearFile",
            "org.bingbi.record.RecordRules",
            "org.bingbi.audit.Canonical",
            "org.bingbi.audit.TrailChain");

    private static final DescribedPredicate<JavaClass> RULE_OR_VALUE = DescribedPredicate.describe(
            "a rule or a value",
            type -> RULES.contains(type.getFullName())
                    || (type.getPackageName().matches("org\\.bingbi\\.[a-z]+") && (type.isRecord() || type.isEnum()))
                    || type.getPackageName().equals("org.bingbi.problem"));

    @ArchTest
    static final ArchRule RULES_AND_VALUES_KNOW_NO_REPOSITORY = noClasses()
            .that(RULE_OR_VALUE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.alfresco..", "org.springframework..", "org.quartz..", "jakarta..");

    @ArchTest
    static final ArchRule RULES_AND_VALUES_REST_ON_THEIR_LIKES = classes()
            .that(RULE_OR_VALUE)
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe("plain Java", (JavaClass type) -> {
                JavaClass own = type.getBaseComponentType();
                String name = own.getFullName().replaceAll("\\$.*", "");
                return own.isPrimitive()
                        || !own.getPackageName().startsWith("org.bingbi")
                        || own.isInterface()
                        || RULES.contains(name)
                        || RULE_OR_VALUE.test(own);
            }));

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_EMBEDDED_REPOSITORY =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.bingbi.embedded..");
}
