package org.bingbi.settings;

import java.util.List;
import java.util.Locale;
import org.bingbi.problem.Problem;
import org.bingbi.problem.ProblemTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * What is wrong with how the system is set up. While there is anything, nothing is submitted (articles 5 and 15): what is sealed stays as it
 * is for good. It is said in the log at the start and on the page of administration.
 */
public final class Configuration implements ApplicationListener<ContextRefreshedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Configuration.class);

    private final List<ConfigurationCheck> checks;

    public Configuration(List<ConfigurationCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** All problems now; empty when everything is as it should be. */
    public List<Problem> problems() {
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent started) {
        problems()
                .forEach(problem -> LOG.error(
                        "Nothing is submitted until this is mended: {}: {}",
                        problem.field(),
                        ProblemTexts.text(problem, Locale.ENGLISH)));
    }
}
