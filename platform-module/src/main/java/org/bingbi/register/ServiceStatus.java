package org.bingbi.register;

/** Article 39: it applies to the serving, the retired and to workers alike. */
public enum ServiceStatus {
    SERVING,
    RETIRED,
    WORKER
}
