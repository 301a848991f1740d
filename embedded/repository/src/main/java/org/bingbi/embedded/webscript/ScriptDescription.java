package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.extensions.webscripts.Description;

/** What one {@code *.desc.xml} says. */
record ScriptDescription(
        Source source,
        String shortName,
        String description,
        String kind,
        Set<String> families,
        List<String> urls,
        RequiredAuthentication authentication,
        String runAs,
        Transaction transaction,
        CacheRule cache,
        FormatStyle formatStyle,
        String defaultFormat,
        List<Negotiated> negotiated,
        boolean multipartProcessing)
        implements Description {

    /** Where it was read. The path's end gives id and method: {@code folder/name.method.desc.xml}. */
    record Source(String root, String path, Resource document) {

        String id() {
            return path.substring(0, path.length() - ".desc.xml".length());
        }

        String folder() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }

        String method() {
            String id = id();
            return id.substring(id.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
        }
    }

    record Transaction(RequiredTransaction required, TransactionCapability capability, int bufferSize)
            implements RequiredTransactionParameters {

        @Override
        public RequiredTransaction getRequired() {
            return required;
        }

        @Override
        public TransactionCapability getCapability() {
            return capability;
        }

        @Override
        public int getBufferSize() {
            return bufferSize;
        }
    }

    record CacheRule(boolean never, boolean shared, boolean revalidate) implements RequiredCache {

        @Override
        public boolean getNeverCache() {
            return never;
        }

        @Override
        public boolean getIsPublic() {
            return shared;
        }

        @Override
        public boolean getMustRevalidate() {
            return revalidate;
        }
    }

    /** A format for those who accept a media type. */
    record Negotiated(String accept, String format) {}

    @Override
    public String getId() {
        return source.id();
    }

    @Override
    public String getShortName() {
        return shortName;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public String getStorePath() {
        return source.root();
    }

    @Override
    public String getDescPath() {
        return source.path();
    }

    @Override
    public InputStream getDescDocument() throws IOException {
        return source.document().getInputStream();
    }

    @Override
    public String getScriptPath() {
        return source.folder();
    }

    @Override
    public String getKind() {
        return kind;
    }

    @Override
    public Set<String> getFamilys() {
        return families;
    }

    @Override
    public RequiredAuthentication getRequiredAuthentication() {
        return authentication;
    }

    @Override
    public String getRunAs() {
        return runAs;
    }

    @Override
    public RequiredTransaction getRequiredTransaction() {
        return transaction.required();
    }

    @Override
    public RequiredTransactionParameters getRequiredTransactionParameters() {
        return transaction;
    }

    @Override
    public RequiredCache getRequiredCache() {
        return cache;
    }

    @Override
    public FormatStyle getFormatStyle() {
        return formatStyle;
    }

    @Override
    public String getMethod() {
        return source.method();
    }

    @Override
    public String[] getURIs() {
        return urls.toArray(String[]::new);
    }

    @Override
    public String getDefaultFormat() {
        return defaultFormat;
    }

    @Override
    public boolean getMultipartProcessing() {
        return multipartProcessing;
    }
}
