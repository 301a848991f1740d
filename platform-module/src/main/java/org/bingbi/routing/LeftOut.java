package org.bingbi.routing;

/** A column that article 13 names and that nobody signs, and why. */
public record LeftOut(StepRole role, SignerReason reason) {}
