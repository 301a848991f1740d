package org.springframework.extensions.webscripts;

/** A container that runs scripts for a runtime. */
public interface RuntimeContainer extends Container {}
