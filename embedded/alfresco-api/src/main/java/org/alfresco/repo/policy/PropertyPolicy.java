package org.alfresco.repo.policy;

/** A policy of properties. */
public interface PropertyPolicy extends Policy {}
