package org.bingbi.deadline.web;

import java.time.Instant;

/** A period of working days as JSON. */
public record ClockJson(Instant started, Instant due, Integer workingDaysLeft, boolean provisional, boolean missed) {}
