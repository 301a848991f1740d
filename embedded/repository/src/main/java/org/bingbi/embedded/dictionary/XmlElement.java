package org.bingbi.embedded.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of a model's XML, by local names. A document type is tolerated but never loaded, nor is any entity. */
public final class XmlElement {

    private final Element element;

    private XmlElement(Element element) {
        this.element = element;
    }

    /**
     * @param source named in errors
     * @throws DictionaryException when it is not well-formed
     */
    public static XmlElement read(InputStream xml, String source) {
        try {
            return new XmlElement(builder().parse(new InputSource(xml)).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new DictionaryException("The XML of " + source + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(InputStream.nullInputStream()));
        return builder;
    }

    public String name() {
        return element.getLocalName();
    }

    /** All direct children. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                children.add(new XmlElement(child));
            }
        }
        return children;
    }

    /** The children of one name. */
    public List<XmlElement> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    /** The children named {@code name} inside the child named {@code group}. */
    public List<XmlElement> children(String group, String name) {
        return child(group).map(g -> g.children(name)).orElse(List.of());
    }

    public Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    public Optional<String> attribute(String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    public boolean attribute(String name, boolean otherwise) {
        return attribute(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** The text inside, without the white space around. */
    public String text() {
        return element.getTextContent().trim();
    }

    /** The text of a child, if there is such a child. */
    public Optional<String> text(String child) {
        return child(child).map(XmlElement::text);
    }

    /** A child that says true or false. */
    public Optional<Boolean> flag(String child) {
        return text(child).map(Boolean::parseBoolean);
    }
}
