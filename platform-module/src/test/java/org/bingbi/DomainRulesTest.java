package org.bingbi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules of the regulation are plain Java: they can be read, tested and moved without any repository. */
@Tag("architecture")
class DomainRulesTest {

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static final Set<String> RULES = Set.of(
            "org.bingbi.organisation.OrganisationFile",
            "org.bingbi.organisation.OrganisationCheck",
            "org.bingbi.routing.RoutePlanner",
            "org.bingbi.routing.ConflictRules",
            "org.bingbi.absence.AbsenceRules",
            "org.bingbi.consent.ConsentGiver",
            "org.bingbi.recording.ProposalRules",
            "org.bingbi.desk.TextDifference",
            "org.bingbi.deadline.WorkingDayCalendar",
            "org.bingbi.deadline.YearFile",
            "org.bingbi.exemption.Answer",
            "org.bingbi.exemption.Condition",
            "org.bingbi.exemption.Exemption",
            "org.bingbi.exemption.ExemptionGuide",
            "org.bingbi.exemption.Finding",
            "org.bingbi.exemption.Outcome",
            "org.bingbi.recording.BehaviourRules",
            "org.bingbi.recording.ColleagueRules",
            "org.bingbi.recording.RecordRules",
            "org.bingbi.caselist.ClosedCaseFile",
            "org.bingbi.caselist.ClosedCaseCheck",
            "org.bingbi.filing.HandlerStatistics",
            "org.bingbi.zeroreport.Confirmers",
            "org.bingbi.zeroreport.ZeroReportRules",
            "org.bingbi.clearance.Credentials",
            "org.bingbi.clearance.RateLimit",
            "org.bingbi.support.Canonical",
            "org.bingbi.audit.TrailChain",
            "org.bingbi.audit.TrailLine");

    private static final Set<String> DOMAIN = Set.of(
            "org.bingbi.organisation",
            "org.bingbi.routing",
            "org.bingbi.absence",
            "org.bingbi.consent",
            "org.bingbi.deadline",
            "org.bingbi.register",
            "org.bingbi.recording",
            "org.bingbi.signature",
            "org.bingbi.filing",
            "org.bingbi.caselist",
            "org.bingbi.zeroreport",
            "org.bingbi.access");

    private static final DescribedPredicate<JavaClass> RULE_OR_VALUE = DescribedPredicate.describe(
            "a rule or a value",
            type -> RULES.contains(type.getFullName())
                    || type.getPackageName().equals("org.bingbi.problem")
                    || (DOMAIN.contains(type.getPackageName())
                            && !type.getEnclosingClass().isPresent()
                            && (type.isRecord() || type.isEnum())));

    @Test
    void rulesAndValuesKnowNoRepository() {
        noClasses()
                .that(RULE_OR_VALUE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.alfresco..", "org.springframework..", "org.quartz..", "jakarta..")
                .check(MODULE);
    }

    @Test
    void rulesAndValuesRestOnTheirLikes() {
        noClasses()
                .that(RULE_OR_VALUE)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "classes that meet the repository",
                        type -> type.getPackageName().startsWith("org.bingbi")
                                && type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("org.alfresco"))))
                .check(MODULE);
    }

    @Test
    void nothingKnowsTheEmbeddedRepository() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bingbi.embedded..")
                .check(MODULE);
    }
}
