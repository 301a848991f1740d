package org.bingbi.consent;

import java.util.Optional;
import org.bingbi.routing.RouteStep;

/**
 * How a late draft stands with the consent it needs (article 7).
 *
 * @param giver who is to consent; empty when it leaves the office first, and then no consent is needed
 * @param stands whether it may be submitted
 * @param asked whether somebody is asked and has not answered
 */
public record ConsentRequirement(Optional<RouteStep.Inside> giver, boolean stands, boolean asked) {}
