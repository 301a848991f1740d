package org.alfresco.repo.transaction;

/** Marks errors that would come again if the transaction were tried again. */
public interface DoNotRetryException {}
