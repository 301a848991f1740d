package org.alfresco.service.cmr.repository;

import java.io.Serializable;

/** Marks a reference to something the repository stores. */
public interface EntityRef extends Serializable {}
