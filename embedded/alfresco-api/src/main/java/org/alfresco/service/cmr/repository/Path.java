package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.NamespacePrefixResolver;

/** The way from a root node down to a node. */
public final class Path implements Iterable<Path.Element>, Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedList<Element> elements = new LinkedList<>();

    /** Puts a step before all others. */
    public Path prepend(Element pathElement) {
        elements.addFirst(pathElement);
        return this;
    }

    /** Puts a step after all others. */
    public Path append(Element pathElement) {
        elements.addLast(pathElement);
        return this;
    }

    @Override
    public Iterator<Element> iterator() {
        return List.copyOf(elements).iterator();
    }

    public int size() {
        return elements.size();
    }

    public Element first() {
        return elements.getFirst();
    }

    public Element last() {
        return elements.getLast();
    }

    public Element get(int n) {
        return elements.get(n);
    }

    /** The way with prefixes in place of namespaces. */
    public String toPrefixString(NamespacePrefixResolver resolver) {
        return join(elements.stream().map(e -> e.getPrefixedString(resolver)).toList());
    }

    private static String join(List<String> steps) {
        String joined = steps.stream().filter(s -> !"/".equals(s)).collect(Collectors.joining("/", "/", ""));
        return joined;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path that && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }

    @Override
    public String toString() {
        return join(elements.stream().map(Element::getElementString).toList());
    }

    /** One step of the way. */
    public abstract static class Element implements Serializable {
        private static final long serialVersionUID = 1L;

        public abstract String getElementString();

        /** The step with prefixes in place of namespaces. */
        public String getPrefixedString(NamespacePrefixResolver resolver) {
            return getElementString();
        }

        @Override
        public String toString() {
            return getElementString();
        }
    }

    /** A step along a child association. */
    public static class ChildAssocElement extends Element {
        private static final long serialVersionUID = 1L;

        private final ChildAssociationRef ref;

        public ChildAssocElement(ChildAssociationRef ref) {
            this.ref = ref;
        }

        public ChildAssociationRef getRef() {
            return ref;
        }

        @Override
        public String getElementString() {
            return ref.getParentRef() == null ? "/" : String.valueOf(ref.getQName());
        }

        @Override
        public String getPrefixedString(NamespacePrefixResolver resolver) {
            return ref.getParentRef() == null ? "/" : ref.getQName().toPrefixString(resolver);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ChildAssocElement that && ref.equals(that.ref);
        }

        @Override
        public int hashCode() {
            return ref.hashCode();
        }
    }
}
