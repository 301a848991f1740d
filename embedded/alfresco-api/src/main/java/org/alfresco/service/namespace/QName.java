package org.alfresco.service.namespace;

import java.io.Serializable;
import java.util.Objects;

/** A name within a namespace, written {@code {namespace}name}. Two are equal whatever prefix they were read with. */
public final class QName implements QNamePattern, Serializable, Cloneable, Comparable<QName> {
    public static final char NAMESPACE_PREFIX = ':';
    public static final char NAMESPACE_BEGIN = '{';
    public static final char NAMESPACE_END = '}';
    public static final int MAX_LENGTH = 255;

    private static final long serialVersionUID = 1L;

    private final String namespaceURI;
    private final String localName;
    private final int hash;
    private final String prefix;

    private QName(String namespaceURI, String localName, String prefix) {
        this.namespaceURI = namespaceURI == null ? NamespaceService.DEFAULT_URI : namespaceURI;
        this.localName = localName;
        this.prefix = prefix;
        this.hash = 37 * localName.hashCode() + this.namespaceURI.hashCode();
    }

    public static QName createQName(String namespaceURI, String localName) throws InvalidQNameException {
        if (localName == null || localName.isEmpty()) {
            throw new InvalidQNameException("A qualified name must consist of a local name");
        }
        return new QName(namespaceURI, localName, null);
    }

    /** Makes a name from a prefix and a local name. */
    public static QName createQName(String prefix, String localName, NamespacePrefixResolver prefixResolver)
            throws InvalidQNameException, NamespaceException {
        if (localName == null || localName.isEmpty()) {
            throw new InvalidQNameException("A qualified name must consist of a local name");
        }
        if (prefixResolver == null) {
            throw new IllegalArgumentException("A prefix resolver must be given");
        }
        String known = prefix == null ? NamespaceService.DEFAULT_PREFIX : prefix;
        String uri = prefixResolver.getNamespaceURI(known);
        if (uri == null) {
            throw new NamespaceException("Namespace prefix " + known + " is not mapped to a namespace URI");
        }
        return new QName(uri, localName, known);
    }

    /** Reads {@code prefix:name}. */
    public static QName createQName(String qname, NamespacePrefixResolver prefixResolver)
            throws InvalidQNameException, NamespaceException {
        String[] parts = splitPrefixedQName(qname);
        return createQName(parts[0], parts[1], prefixResolver);
    }

    /** Reads the written form. */
    public static QName createQName(String qname) throws InvalidQNameException {
        if (qname == null || qname.isEmpty()) {
            throw new InvalidQNameException("A qualified name must not be empty");
        }
        String uri = null;
        String local = qname;
        if (qname.charAt(0) == NAMESPACE_BEGIN) {
            int end = qname.indexOf(NAMESPACE_END);
            if (end < 0) {
                throw new InvalidQNameException("The namespace of '" + qname + "' is not closed");
            }
            uri = qname.substring(1, end);
            local = qname.substring(end + 1);
        }
        return createQName(uri, local);
    }

    /** Makes a name whose local part is cut to the length that names may have. */
    public static QName createQNameWithValidLocalName(String namespaceURI, String localName) {
        return createQName(namespaceURI, createValidLocalName(localName));
    }

    /** Cuts a text to the length that local names may have. */
    public static String createValidLocalName(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("A local name must not be empty");
        }
        return name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
    }

    /** Parts {@code prefix:name}; the prefix is empty if there is none. */
    public static String[] splitPrefixedQName(String qname) throws InvalidQNameException, NamespaceException {
        if (qname == null || qname.isEmpty()) {
            throw new InvalidQNameException("A qualified name must not be empty");
        }
        int colon = qname.indexOf(NAMESPACE_PREFIX);
        return colon < 0
                ? new String[] {NamespaceService.DEFAULT_PREFIX, qname}
                : new String[] {qname.substring(0, colon), qname.substring(colon + 1)};
    }

    /** Reads either form. */
    public static QName resolveToQName(NamespacePrefixResolver prefixResolver, String str) {
        return str != null && !str.isEmpty() && str.charAt(0) == NAMESPACE_BEGIN
                ? createQName(str)
                : createQName(str, prefixResolver);
    }

    public String getLocalName() {
        return localName;
    }

    public String getNamespaceURI() {
        return namespaceURI;
    }

    /** The same name that remembers a prefix of its namespace. */
    public QName getPrefixedQName(NamespacePrefixResolver resolver) {
        var prefixes = resolver.getPrefixes(namespaceURI);
        if (prefixes.isEmpty()) {
            throw new NamespaceException("A namespace prefix is not registered for uri " + namespaceURI);
        }
        return new QName(namespaceURI, localName, prefixes.iterator().next());
    }

    /** Written with the prefix it remembers, else the local name alone. */
    public String toPrefixString() {
        return prefix == null ? localName : withPrefix(prefix);
    }

    /** Written with a prefix of its namespace, else with its namespace. */
    public String toPrefixString(NamespacePrefixResolver prefixResolver) {
        var prefixes = prefixResolver.getPrefixes(namespaceURI);
        return prefixes.isEmpty() ? toString() : withPrefix(prefixes.iterator().next());
    }

    /** Written with the prefix it remembers, else the local name alone. */
    public String getPrefixString() {
        return prefix == null ? localName : withPrefix(prefix);
    }

    private String withPrefix(String known) {
        return known.isEmpty() ? localName : known + NAMESPACE_PREFIX + localName;
    }

    @Override
    public boolean isMatch(QName qname) {
        return equals(qname);
    }

    @Override
    public int compareTo(QName qname) {
        int byNamespace = namespaceURI.compareTo(qname.namespaceURI);
        return byNamespace != 0 ? byNamespace : localName.compareTo(qname.localName);
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        return super.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof QName that
                        && hash == that.hash
                        && localName.equals(that.localName)
                        && Objects.equals(namespaceURI, that.namespaceURI);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return NAMESPACE_BEGIN + namespaceURI + NAMESPACE_END + localName;
    }
}
