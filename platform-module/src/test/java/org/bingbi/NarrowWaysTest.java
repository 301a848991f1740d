package org.bingbi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.access.SystemAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the module does in one place only: act as somebody else, and ask the machine for the time. */
@Tag("architecture")
class NarrowWaysTest {

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final Set<String> ASKS_THE_TIME =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    private static final DescribedPredicate<AccessTarget> ACTS_AS_ANOTHER = describe(
            "acting as another",
            call -> call.getOwner().isEquivalentTo(AuthenticationUtil.class)
                    && (call.getName().startsWith("runAs") || call.getName().startsWith("set")));

    /** With a clock handed in, {@code LocalDate.now(clock)} and the like are as good as {@code clock.instant()}. */
    private static final DescribedPredicate<AccessTarget> MACHINE_TIME = describe("the machine's time", call -> {
        boolean java = call.getOwner().getPackageName().equals("java.time")
                || call.getOwner().isEquivalentTo(System.class);
        boolean withoutClock = call instanceof AccessTarget.CodeUnitCallTarget unit
                && unit.getRawParameterTypes().isEmpty();
        boolean date = call.getName().equals("<init>")
                && (call.getOwner().isEquivalentTo(Date.class)
                        || call.getOwner().isEquivalentTo(GregorianCalendar.class));
        boolean calendar =
                call.getOwner().isEquivalentTo(Calendar.class) && call.getName().equals("getInstance");
        return withoutClock && (java && ASKS_THE_TIME.contains(call.getName()) || date || calendar);
    });

    @Test
    void onlyOneClassActsAsTheSystem() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SystemAccess.class.getName())
                .should()
                .callMethodWhere(target(ACTS_AS_ANOTHER))
                .check(MODULE);
    }

    @Test
    void theClockIsHandedIn() {
        noClasses().should().callCodeUnitWhere(target(MACHINE_TIME)).check(MODULE);
    }
}
