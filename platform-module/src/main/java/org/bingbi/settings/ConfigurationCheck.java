package org.bingbi.settings;

import java.util.List;
import org.bingbi.problem.Problem;

/** Something about how the system is set up that keeps the register from being kept rightly. */
@FunctionalInterface
public interface ConfigurationCheck {

    /** What is wrong now; the field of each is the name of the setting. */
    List<Problem> problems();
}
