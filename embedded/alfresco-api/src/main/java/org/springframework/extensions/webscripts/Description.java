package org.springframework.extensions.webscripts;

import java.util.Set;

/** What a web script's descriptor says. */
public interface Description extends BaseDescriptionDocument {

    /** Who may call the script; a later constant asks for more. */
    enum RequiredAuthentication {
        none,
        guest,
        user,
        sysadmin,
        admin
    }

    /** The transaction the script runs in. */
    enum RequiredTransaction {
        none,
        required,
        requiresnew
    }

    /** Whether the script's transaction may write. */
    enum TransactionCapability {
        readonly,
        readwrite
    }

    /** How a caller may name the format of the answer. */
    enum FormatStyle {
        any,
        extension,
        argument
    }

    /** The transaction with its particulars. */
    interface RequiredTransactionParameters {

        RequiredTransaction getRequired();

        TransactionCapability getCapability();

        /** Bytes of the answer held back for a retry; none, and the request is not kept either, if 0. */
        int getBufferSize();
    }

    /** What caches may do with an answer. */
    interface RequiredCache {

        boolean getNeverCache();

        boolean getIsPublic();

        boolean getMustRevalidate();
    }

    /** The folder of the script below the root. */
    String getScriptPath();

    /** The kind, if the script's implementation is chosen by kind; else null. */
    String getKind();

    /** Names of the families the script belongs to. */
    Set<String> getFamilys();

    RequiredAuthentication getRequiredAuthentication();

    /** The user whom the script runs as, if another than the caller; else null. */
    String getRunAs();

    RequiredTransaction getRequiredTransaction();

    RequiredTransactionParameters getRequiredTransactionParameters();

    RequiredCache getRequiredCache();

    FormatStyle getFormatStyle();

    /** The HTTP method in capitals. */
    String getMethod();

    /** The URL templates, without host and context. */
    String[] getURIs();

    /** The format of an answer when the caller names none; null if the script has none. */
    String getDefaultFormat();

    /** Whether a multipart body is taken apart for the script. */
    boolean getMultipartProcessing();
}
