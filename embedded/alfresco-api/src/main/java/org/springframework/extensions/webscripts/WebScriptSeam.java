package org.springframework.extensions.webscripts;

import java.io.IOException;
import java.util.ResourceBundle;
import java.util.ServiceLoader;

/** What these declarations leave open; genuine Alfresco has its own classes in their place. */
abstract class WebScriptSeam {

    /** The one class on the class path that fills the seam. */
    static WebScriptSeam filled() {
        return Holder.FILLED;
    }

    abstract void execute(DeclarativeWebScript script, WebScriptRequest req, WebScriptResponse res) throws IOException;

    abstract String codeName(int code);

    abstract String codeDescription(int code);

    abstract ResourceBundle resources(AbstractWebScript script);

    private static final class Holder {
        static final WebScriptSeam FILLED = ServiceLoader.load(
                        WebScriptSeam.class, WebScriptSeam.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "alfresco-api only declares: put Alfresco or bingbi-embedded-repository on the class path"));
    }
}
