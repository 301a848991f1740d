package org.alfresco.service.namespace;

import java.util.regex.Pattern;

/** Matches qualified names by regular expressions on their written form, or on namespace and local name. */
public class RegexQNamePattern implements QNamePattern {
    /** Matches every name. */
    public static final QNamePattern MATCH_ALL = new RegexQNamePattern(".*");

    private final Pattern whole;
    private final String namespaceUri;
    private final Pattern localName;

    public RegexQNamePattern(String regex) {
        whole = Pattern.compile(regex);
        namespaceUri = null;
        localName = null;
    }

    /** Matches names of one namespace by a regular expression on the local name. */
    public RegexQNamePattern(String namespaceUri, String localNameRegex) {
        whole = null;
        this.namespaceUri = namespaceUri;
        localName = Pattern.compile(localNameRegex);
    }

    @Override
    public boolean isMatch(QName qname) {
        if (whole != null) {
            return whole.matcher(qname.toString()).matches();
        }
        return namespaceUri.equals(qname.getNamespaceURI())
                && localName.matcher(qname.getLocalName()).matches();
    }

    @Override
    public String toString() {
        return whole != null ? whole.pattern() : "{" + namespaceUri + "}" + localName.pattern();
    }
}
